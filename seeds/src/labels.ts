import type { Role, UnitKind } from '#libs/contracts';

/** What a spreadsheet says for a kind of unit, so that the import reads the officials' word and not our code. */
export const unitKindLabels: Record<UnitKind, string> = {
  government: '人民政府',
  generalOffice: '办公厅（室）',
  partyDepartment: '党委部门',
  governmentDepartment: '政府部门',
  institution: '事业单位',
  verticalAgency: '中央省驻市单位',
  districtGovernment: '区市政府',
  functionalZone: '功能区',
  enterprise: '国有企业',
  office: '内设处室',
};

/** What a spreadsheet says for a role. */
export const roleLabels: Record<Role, string> = {
  liaison: '联络员',
  officer: '经办人',
  deputyHead: '分管负责人',
  head: '主要负责人',
  supervisor: '督查人员',
  leader: '市领导',
  deputySecretary: '副秘书长',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全保密管理员',
  auditAdministrator: '审计管理员',
};
