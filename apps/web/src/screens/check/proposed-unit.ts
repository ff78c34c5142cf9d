import type { UnitKind } from '#libs/contracts';
import type { DraftQuestion, QuestionOption, Unit } from '../../api/shapes.js';

const kinds: readonly (readonly [UnitKind, RegExp])[] = [
  ['partyDepartment', /^[省市县区]委[^员]/],
  ['enterprise', /(?:公司|集团|银行|分行|电信|移动|联通)$/],
  [
    'institution',
    /(?:中心|医院|学校|大学|学院|研究院|联合会|[妇残科侨文]联|科协|总工会|党校|报社|电视台|博物馆|图书馆)$/,
  ],
  ['governmentDepartment', /(?:[局委办厅署]|委员会|办公室|指挥部|部门)$/],
];

/** Neither 各镇街 nor 有关部门 is the name of one unit. */
const severalUnits = /^(?:各|有关|相关|其他)|等$|[、，；]/;

/** What kind of unit bears a name, told by its end; null where it is no name of one. */
export function kindOfName(name: string): UnitKind | null {
  const bare = name.trim();
  if (bare.length < 3 || severalUnits.test(bare)) return null;
  return kinds.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** A name that nobody is known by may be answered in one go: it is a unit of the government that is new to the system. */
export function withNewUnit(
  question: DraftQuestion,
  government: Pick<Unit, 'id'> | undefined,
  label: (name: string, kind: UnitKind) => string,
): DraftQuestion {
  const kind = question.kind === 'unknownUnit' ? kindOfName(question.printed) : null;
  if (kind === null || !government) return question;
  const name = question.printed.trim();
  const offered: QuestionOption = {
    label: label(name, kind),
    answer: { choice: 'newUnit', name, kind, parentId: government.id },
  };
  return { ...question, options: [...question.options, offered] };
}
