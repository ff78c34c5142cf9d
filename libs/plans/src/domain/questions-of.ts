import { newId } from '#libs/kernel';
import type { Outline, OutlineWarning, OutlineWarningCode, ResponsibilityRule, RuleMeaning } from '#libs/contracts';
import type { DraftItem, DraftQuestion, QuestionOption } from './draft.js';
import type { NameLookup } from './name-lookup.js';
import { nameQuestions } from './name-questions.js';

/** A question before it is numbered. */
export type NewQuestion = Pick<
  DraftQuestion,
  'kind' | 'itemId' | 'printed' | 'message' | 'span' | 'options' | 'subject'
>;

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
  const questions: NewQuestion[] = [];
  for (const item of items) {
    const lead = item.assignments.find((assignment) => assignment.role === 'lead');
    const coLeads = item.assignments.filter((assignment) => assignment.role === 'coLead' && assignment.unitId);
    const candidates = lead ? (coLeads.length > 0 && lead.unitId ? [lead, ...coLeads] : []) : item.assignments;
    if (lead && candidates.length === 0) continue;
    questions.push({
      kind: 'noLead',
      itemId: item.id,
      printed: item.clause,
      message: lead
        ? `“${item.title}”由多个单位共同牵头。须确定一个单位负责答复，其余为共同牵头单位。`
        : `“${item.title}”未写明牵头单位。请确定由哪个单位牵头；确认前不会下发。`,
      span: item.span,
      options: candidates
        .flatMap((candidate) => (candidate.unitId ? [unitOption(candidate.printed, candidate.unitId)] : []))
        .slice(0, 3),
      subject: { type: 'lead' },
    });
  }
  const assumed = items.filter((item) => item.leadAssumed);
  if (assumed.length > 0) {
    questions.push({
      kind: 'leadAssumed',
      itemId: assumed.length === 1 ? assumed[0]!.id : null,
      printed: assumed[0]!.clause,
      message: `原文未说明谁牵头，${assumed.length} 项任务暂以排第一位的单位为牵头单位（${assumed.map((item) => item.ref).join('、')}）。`,
      span: assumed[0]!.span,
      options: [CONFIRM],
      subject: { type: 'leadIsFirst' },
    });
  }
  return questions;
}

const unitOption = (name: string, unitId: string): QuestionOption => ({
  label: `${name}牵头`,
  answer: { choice: 'unit', unitId, remember: false },
});

/** Does 以下各项… printed in item 2 cover item 1? The literal reading comes first, the wider one second. */
function ruleQuestion(
  rule: ResponsibilityRule,
  meaning: RuleMeaning,
  items: readonly DraftItem[],
  names: NameLookup,
): NewQuestion {
  const ids = items.map((item) => item.id);
  const at = Math.max(
    0,
    items.findIndex((item) => item.ref === rule.itemRef),
  );
  const own = items[at];
  const literal: Record<RuleMeaning['scope'], string[]> = {
    thisItem: ids.slice(at, at + 1),
    // 以下 is said from the item it is printed in, whose own clause names the same units.
    followingItems: ids.slice(at),
    thisAndFollowing: ids.slice(at),
    precedingItems: ids.slice(0, at + 1),
    allItems: ids,
  };
  const reach = rule.itemRef === null ? ids : literal[meaning.scope];
  const label = (count: number) =>
    count === ids.length ? `全部 ${count} 项` : `第 ${own?.ref ?? ''} 项起，共 ${count} 项`;
  const options: QuestionOption[] = [{ label: label(reach.length), answer: { choice: 'items', itemIds: reach } }];
  if (reach.length < ids.length) options.push({ label: label(ids.length), answer: { choice: 'items', itemIds: ids } });
  const standing = meaning.kind === 'standingImplementers';
  return {
    kind: 'ruleReach',
    itemId: rule.itemRef === null ? null : (own?.id ?? null),
    printed: rule.text,
    message: standing
      ? `原文规定由${meaning.units.map((unit) => unit.printed).join('、')}统一落实、不再逐项列出。请确认适用于哪些任务。`
      : '原文规定排第一位的单位为牵头单位。请确认适用于哪些任务。',
    span: { start: rule.span[0], end: rule.span[1] },
    options,
    subject: standing
      ? {
          type: 'standingImplementers',
          units: meaning.units.map((unit) => ({ printed: unit.printed, name: unit.name, ...names.target(unit) })),
        }
      : { type: 'leadIsFirst' },
  };
}

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
