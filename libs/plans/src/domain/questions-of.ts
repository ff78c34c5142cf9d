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
    ...items.filter((item) => item.openEnded).map(openEndedQuestion),
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

const openEndedQuestion = (item: DraftItem): NewQuestion => ({
  kind: 'openEnded',
  itemId: item.id,
  printed: item.clause,
  message: `“${item.title}”的责任单位以“等”结尾，可能还有未列出的单位。需要时请编辑该任务补充。`,
  span: item.span,
  options: [{ label: '仅限所列单位', answer: { choice: 'confirm' } }],
  subject: { type: 'text' },
});

/** Warnings that are asked about one by one, and those that say the same thing often and are asked about once. */
const EACH: ReadonlySet<OutlineWarningCode> = new Set([
  'damagedNumber',
  'damagedText',
  'unbalancedBracket',
  'clauseWithoutUnit',
  'itemWithoutUnit',
  'brokenNumbering',
  'missingTitleStop',
]);
const ONCE: ReadonlySet<OutlineWarningCode> = new Set(['doubledHeading']);

function warningQuestions(warnings: readonly OutlineWarning[], items: readonly DraftItem[]): NewQuestion[] {
  const itemOf = new Map(items.map((item) => [item.ref, item.id]));
  const question = (warning: OutlineWarning, kind: NewQuestion['kind'], more = 0): NewQuestion => ({
    kind,
    itemId: warning.itemRef === null ? null : (itemOf.get(warning.itemRef) ?? null),
    printed: warning.text,
    message: more > 0 ? `${warning.message}（同类共 ${more + 1} 处）` : warning.message,
    span: { start: warning.span[0], end: warning.span[1] },
    options: [AS_PRINTED],
    subject: { type: 'text' },
  });
  const once = [...ONCE].flatMap((code) => {
    const [first, ...more] = warnings.filter((warning) => warning.code === code);
    return first ? [question(first, 'damagedText', more.length)] : [];
  });
  const unaccounted = warnings
    .filter((warning) => warning.code === 'unaccountedText')
    .map((warning) => question(warning, 'unaccounted'));
  return [
    ...warnings.filter((warning) => EACH.has(warning.code)).map((warning) => question(warning, 'damagedText')),
    ...once,
    ...unaccounted,
  ];
}
