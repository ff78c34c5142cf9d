import type { UnitKind } from './vocabulary.js';

const kinds: readonly (readonly [UnitKind, RegExp])[] = [
  ['partyDepartment', /^[省市县区]委[^员]/],
  ['enterprise', /(?:公司|集团|银行|分行|电信|移动|联通)$/],
  [
    'institution',
    /(?:中心|医院|学校|大学|学院|研究院|联合会|[妇残科侨文]联|科协|总工会|党校|报社|电视台|博物馆|图书馆)$/,
  ],
  ['governmentDepartment', /(?:[局委办厅署部]|委员会|办公室|指挥部)$/],
];

/** Neither 各镇街 nor 有关部门 is the name of one unit. */
const severalUnits = /^(?:各|有关|相关|其他)|部门$|等$|[、，；]/;

/** What kind of unit bears a name, told by its end; null where it is no name of one. Offered to a person, never taken. */
export function kindOfUnitName(name: string): UnitKind | null {
  const bare = name.trim();
  if (bare.length < 3 || severalUnits.test(bare)) return null;
  return kinds.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
