import { newId } from '#libs/kernel';
import type { Outline, OutlineWarning, OutlineWarningCode } from '#libs/contracts';
import { needsLead } from './assignments.js';
import type { DraftItem, DraftQuestion, NewQuestion, QuestionOption } from './draft.js';
import type { NameLookup } from './name-lookup.js';
import { nameQuestions } from './name-questions.js';
import { ruleQuestion } from './rule-questions.js';

const CONFIRM: QuestionOption = { label: '无误，确认', answer: { choice: 'confirm' } };
const AS_PRINTED: QuestionOption = { label: '原文如此，确认', answer: { choice: 'confirm' } };

/**
 * Everything a person must decide before the draft is issued: first who is meant, then who answers, then what the
 * rules reach, then what looks damaged. Nothing is repaired silently.
 */
export function questionsOf(outline: Outline, items: readonly DraftItem[], names: NameLookup): DraftQuestion[] {
  const rules = outline.responsibilityRules.flatMap((rule) =>
    rule.meanings.map((meaning) => ruleQuestion(rule, meaning, items, names)),
  );
  const found: NewQuestion[] = [
    ...nameQuestions(outline, items, names),
    ...leadQuestions(items),
    ...rules,
    ...openEndedQuestions(items),
    ...warningQuestions(outline.warnings, items),
  ];
  return found.map((question, index) => ({
    ...question,
    id: newId(),
    ordinal: index + 1,
    status: 'open',
    answer: null,
    reason: null,
    resolvedBy: null,
    resolvedAt: null,
    version: 1,
  }));
}

function leadQuestions(items: readonly DraftItem[]): NewQuestion[] {
  const assumed = items.filter((item) => item.leadAssumed);
  const [first] = assumed;
  return [...items.filter(needsLead).map(noLeadQuestion), ...(first ? [leadAssumedQuestion(first, assumed)] : [])];
}

function noLeadQuestion(item: DraftItem): NewQuestion {
  const leads = item.assignments.filter(({ role }) => role === 'lead' || role === 'coLead');
  return {
    kind: 'noLead',
    itemId: item.id,
    printed: item.clause,
    message:
      leads.length > 0
        ? `“${item.title}”由多个单位共同牵头。须确定一个单位负责答复，其余为共同牵头单位。`
        : `“${item.title}”未写明牵头单位。请确定由哪个单位牵头；确认前不会下发。`,
    span: item.span,
    options: (leads.length > 0 ? leads : item.assignments)
      .flatMap(({ printed, unitId }) => (unitId ? [unitOption(printed, unitId)] : []))
      .slice(0, 3),
    subject: { type: 'lead' },
  };
}

const leadAssumedQuestion = (first: DraftItem, assumed: readonly DraftItem[]): NewQuestion => ({
  kind: 'leadAssumed',
  itemId: assumed.length === 1 ? first.id : null,
  printed: first.clause,
  message: `原文未说明谁牵头，${assumed.length} 项任务暂以排第一位的单位为牵头单位（${assumed.map((item) => item.ref).join('、')}）。`,
  span: first.span,
  options: [CONFIRM],
  subject: { type: 'leadAssumed' },
});

const unitOption = (name: string, unitId: string): QuestionOption => ({
  label: `${name}牵头`,
  answer: { choice: 'unit', unitId, remember: false },
});

/** Doubts of one kind that are asked about one by one; more of them are one question, or nobody reads them any more. */
const ONE_BY_ONE = 5;

function openEndedQuestions(items: readonly DraftItem[]): NewQuestion[] {
  const open = items.filter((item) => item.openEnded);
  const refs = open.map((item) => item.ref).join('、');
  return some(open).map((item) => ({
    kind: 'openEnded',
    itemId: open.length > ONE_BY_ONE ? null : item.id,
    printed: item.clause,
    message:
      open.length > ONE_BY_ONE
        ? `${open.length} 项任务的责任单位以“等”结尾（${refs}），可能还有未列出的单位。需要时请编辑相应任务补充。`
        : `“${item.title}”的责任单位以“等”结尾，可能还有未列出的单位。需要时请编辑该任务补充。`,
    span: item.span,
    options: [{ label: '仅限所列单位', answer: { choice: 'confirm' } }],
    subject: { type: 'text' },
  }));
}

/** All of a few, the first of many. */
const some = <T>(all: readonly T[]): readonly T[] => (all.length > ONE_BY_ONE ? all.slice(0, 1) : all);

/** What each doubt of the reader asks, in the order a checker sees them; the others are said elsewhere or refused. */
const ASKED: readonly [OutlineWarningCode, NewQuestion['kind']][] = [
  ['damagedNumber', 'damagedText'],
  ['farFromKnown', 'damagedText'],
  ['damagedText', 'damagedText'],
  ['unbalancedBracket', 'damagedText'],
  ['cutClause', 'damagedText'],
  ['clauseWithoutUnit', 'damagedText'],
  ['itemWithoutUnit', 'damagedText'],
  ['brokenNumbering', 'damagedText'],
  ['missingTitleStop', 'damagedText'],
  ['missingStop', 'damagedText'],
  ['unclearNumber', 'damagedText'],
  ['unclearRule', 'damagedText'],
  ['furnitureInSentence', 'damagedText'],
  ['oldCharacters', 'damagedText'],
  ['doubledHeading', 'damagedText'],
  ['itemWithoutDeadline', 'damagedText'],
  ['unaccountedText', 'unaccounted'],
];

/** Where most items print no deadline, their dates come from the plan's own and are set with the items. */
const isOfWholePlan = ({ code, itemRef }: OutlineWarning): boolean =>
  code === 'itemWithoutDeadline' && itemRef === null;

/** Each number is a commitment of its own. */
const aboutNumbers: ReadonlySet<OutlineWarningCode> = new Set(['damagedNumber', 'farFromKnown']);

function warningQuestions(warnings: readonly OutlineWarning[], items: readonly DraftItem[]): NewQuestion[] {
  const itemOf = new Map(items.map((item) => [item.ref, item.id]));
  return ASKED.flatMap(([code, kind]) => {
    const alike = warnings.filter((warning) => warning.code === code && !isOfWholePlan(warning));
    // Each number is a commitment of its own; a heading that was printed twice never is.
    const asked = aboutNumbers.has(code) ? alike : code === 'doubledHeading' ? alike.slice(0, 1) : some(alike);
    const many = asked.length < alike.length;
    return asked.map(({ itemRef, text, message, span }) => ({
      kind,
      itemId: many || itemRef === null ? null : (itemOf.get(itemRef) ?? null),
      printed: text,
      message: many ? `${message}（同类共 ${alike.length} 处）` : message,
      span: { start: span[0], end: span[1] },
      options: [AS_PRINTED],
      subject: { type: 'text' as const },
    }));
  });
}
