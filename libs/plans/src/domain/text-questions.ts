import { groupedBy } from '#libs/kernel';
import { placedLeafKinds, type OutlineWarning, type OutlineWarningCode, type PlacedLeafKind } from '#libs/contracts';
import type { DraftItem, NewQuestion, QuestionOption } from './draft.js';
import { onePlaceOnce } from './one-place-once.js';
import { asPrinted } from './question-options.js';
import { pointedNumber, repairedNumber } from './repairs.js';

/** What each doubt of the reader about the text asks, in the order a checker sees them; the others are asked elsewhere. */
const asked: readonly OutlineWarningCode[] = [
  'damagedNumber',
  'farFromKnown',
  'damagedText',
  'unbalancedBracket',
  'cutClause',
  'clauseWithoutUnit',
  'itemWithoutUnit',
  'brokenNumbering',
  'missingTitleStop',
  'missingStop',
  'unclearNumber',
  'unclearRule',
  'furnitureInSentence',
  'oldCharacters',
  'doubledHeading',
];

/** Each number is a commitment of its own, however many others are damaged too: one word for all repairs none. */
const apart: ReadonlySet<OutlineWarningCode> = new Set(['damagedNumber', 'farFromKnown']);

/** Where a page or a heading was put together wrongly, it was everywhere by the same program: one decision. */
const together: ReadonlySet<OutlineWarningCode> = new Set(['doubledHeading', 'furnitureInSentence', 'oldCharacters']);

/** The questions about the text: those asked singly however many they are, and those that may be gathered. */
export interface TextQuestions {
  readonly numbers: readonly NewQuestion[];
  readonly others: readonly NewQuestion[];
}

/** The doubts about the text; `oneByOne` of one message are asked about singly, more are one question. */
export function textQuestions(
  warnings: readonly OutlineWarning[],
  items: readonly DraftItem[],
  oneByOne: number,
): TextQuestions {
  const doubts = onePlaceOnce(asked.flatMap((code) => warnings.filter((warning) => warning.code === code)));
  const itemOf = new Map(items.map((item) => [item.ref, item.id]));
  const single = (warning: OutlineWarning) =>
    textQuestion(warning, itemOf.get(warning.itemRef ?? '') ?? null, [warning]);
  const questionsAbout = (code: OutlineWarningCode): NewQuestion[] => {
    const most = together.has(code) ? 1 : Math.max(oneByOne, 1);
    return alikeOf(doubts.filter((doubt) => doubt.code === code)).flatMap((alike) =>
      alike.length > most ? [textQuestion(alike[0]!, null, alike)] : alike.map(single),
    );
  };
  return {
    numbers: doubts.filter(({ code }) => apart.has(code)).map(single),
    others: asked.filter((code) => !apart.has(code)).flatMap(questionsAbout),
  };
}

/** What one word can answer: the doubts that ask the same. */
const alikeOf = (doubts: readonly OutlineWarning[]): OutlineWarning[][] => [
  ...groupedBy(doubts, ({ code, message }) => (together.has(code) ? code : withoutQuotes(message))).values(),
];

/** A message without the words it quotes from the text. */
const withoutQuotes = (message: string): string => message.replace(/“[^”]*”/g, '');

function textQuestion(warning: OutlineWarning, itemId: string | null, alike: readonly OutlineWarning[]): NewQuestion {
  const { code, text, span } = warning;
  return {
    kind: 'damagedText',
    itemId,
    printed: text,
    message: alike.length > 1 ? `${warning.message}（同类共 ${alike.length} 处${placesOf(alike)}）` : warning.message,
    span: { start: span[0], end: span[1] },
    options: itemId !== null && apart.has(code) ? numberOptions(text) : [asPrinted],
    subject: { type: 'text', ...(alike.length > 1 && { places: alike.map(placeOf) }) },
  };
}

const placeOf = ({ span: [start, end] }: OutlineWarning) => ({ start, end });

const mostRefs = 30;

/** The items in which a doubt came up. */
function placesOf(alike: readonly OutlineWarning[]): string {
  const refs = [...new Set(alike.flatMap(({ itemRef }) => itemRef ?? []))];
  return refs.length === 0 ? '' : `：${refs.slice(0, mostRefs).join('、')}${refs.length > mostRefs ? '等' : ''}`;
}

/** Where what is printed cannot be right, what it may have been comes first; elsewhere it comes second. */
function numberOptions(printed: string): QuestionOption[] {
  const repaired = repairedNumber(printed);
  if (repaired !== null) return [repair(repaired), asPrinted];
  const pointed = pointedNumber(printed);
  return pointed === null ? [asPrinted] : [asPrinted, repair(pointed)];
}

const repair = (text: string): QuestionOption => ({
  label: `更正为“${text}”`,
  answer: { choice: 'correct', text },
});

/** What was read as nothing has to be put somewhere by a person, or left with a reason: nothing is passed over. */
export function unaccountedQuestions(warnings: readonly OutlineWarning[], oneByOne: number): NewQuestion[] {
  const tables = warnings.filter(({ code }) => code === 'unknownTable');
  // A table that is asked about is one decision with all that stands in it.
  const isInTable = ({ span: [start, end] }: OutlineWarning) =>
    tables.some(({ span }) => span[0] <= start && end <= span[1]);
  const rests = warnings.filter((warning) => isRest(warning) && !isInTable(warning));
  const asked = [...groupedBy(rests, ({ code }) => code).values()];
  const groups = rests.length > oneByOne ? asked : rests.map((rest) => [rest]);
  return groups.map((group): NewQuestion => {
    const { text, message, code } = group[0]!;
    return {
      kind: 'unaccounted',
      itemId: null,
      printed: text,
      message: group.length > 1 ? `${message}（共 ${group.length} 处，逐处见“未归入”清单）` : message,
      span: placeOf(group[0]!),
      options: kindsFor(code).map((leaf) => ({ label: leafNames[leaf], answer: { choice: 'leaf', leaf } })),
      subject: { type: 'unaccounted', places: group.map(placeOf) },
    };
  });
}

const isRest = ({ code }: OutlineWarning): boolean => code === 'unaccountedText' || code === 'unreadRow';

/** A row that could not be read is likely a task; elsewhere what was left over seldom is. */
const kindsFor = (code: OutlineWarningCode): readonly PlacedLeafKind[] =>
  code === 'unreadRow' ? ['measure', ...placedLeafKinds.filter((kind) => kind !== 'measure')] : placedLeafKinds;

const leafNames: Readonly<Record<PlacedLeafKind, string>> = {
  preamble: '说明文字，不含任务',
  generalDuty: '一般要求，不单列任务',
  furniture: '页眉页脚等，不是正文',
  measure: '任务内容，已补录为任务',
};
