import type { Role } from '#libs/contracts';

/** What officials call each role; the first word is the one a sheet is written with. */
export const roleWords: Readonly<Record<Role, readonly [string, ...string[]]>> = {
  liaison: ['联络员'],
  officer: ['经办人'],
  deputyHead: ['分管负责人'],
  head: ['主要负责人'],
  supervisor: ['督查人员'],
  leader: ['市领导', '领导', '区领导', '政府领导'],
  deputySecretary: ['副秘书长'],
  systemAdministrator: ['系统管理员'],
  securityAdministrator: ['安全保密管理员', '安全管理员'],
  auditAdministrator: ['审计管理员', '安全审计员'],
};

const byWord = new Map(
  (Object.keys(roleWords) as Role[]).flatMap((role) => roleWords[role].map((word) => [word, role] as const)),
);

/** The role a word of a sheet means, or undefined. */
export const roleOf = (word: string): Role | undefined => byWord.get(word.normalize('NFKC').replace(/\s/gu, ''));
