import type { UnitKind } from '#libs/contracts';
import { foldName } from './unit-name-folding.js';

/** What officials call each kind of unit; the first word is the one a sheet is written with. */
export const unitKindWords: Readonly<Record<UnitKind, readonly [string, ...string[]]>> = {
  government: ['人民政府', '政府', '市政府'],
  generalOffice: ['办公厅（室）', '办公厅', '办公室', '政府办公室', '政府办公厅'],
  governmentDepartment: ['政府部门', '市直部门', '工作部门'],
  partyDepartment: ['党委部门', '市委部门'],
  verticalAgency: ['中央省驻市单位', '垂直管理单位', '驻市单位'],
  districtGovernment: ['区市政府', '区（市、县）政府', '区政府', '县政府', '区市'],
  functionalZone: ['功能区', '开发区'],
  institution: ['事业单位'],
  enterprise: ['国有企业', '企业'],
  office: ['内设处室', '内设机构', '处室', '科室'],
};

const plain = (word: string): string => foldName(word).replace(/[()、]/g, '');
const byWord = new Map(
  (Object.keys(unitKindWords) as UnitKind[]).flatMap((kind) =>
    unitKindWords[kind].map((word) => [plain(word), kind] as const),
  ),
);

/** The kind a word of a sheet means, or undefined. */
export const unitKindOf = (word: string): UnitKind | undefined => byWord.get(plain(word));
