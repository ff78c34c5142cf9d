import type { ResponsibilityRule, RuleScope } from '#libs/contracts';
import { type DraftContent, type DraftItem, type DraftQuestion, liveItems, type NewQuestion } from './draft.js';
import type { NameLookup } from './name-lookup.js';
import { opened } from './question-options.js';
import { reachOption, ruleQuestion } from './rule-questions.js';
import { meets, namesAsked } from './table-rows.js';

/** The question that a rule is, as far as it was asked before. */
const askedBefore = (
  { questions }: DraftContent,
  { span: [start, end] }: ResponsibilityRule,
  type: DraftQuestion['subject']['type'],
): DraftQuestion | undefined =>
  questions.find(
    ({ kind, span, subject }) =>
      kind === 'ruleReach' &&
      subject.type === type &&
      !('rows' in subject) &&
      span !== null &&
      meets(span, { start, end }),
  );

/** Rules that were not asked about before the rows were there: what they name has to be known too. */
export const freshRules = (content: DraftContent, rules: readonly ResponsibilityRule[]): ResponsibilityRule[] =>
  rules.filter((rule) => !rule.meanings.some(({ kind }) => askedBefore(content, rule, kind)));

/**
 * What rules mean for rows that have come into a draft, wherever they are printed. One that is still asked about offers
 * the rows as well; of one that was decided before the rows were there, their part is asked now.
 */
export function rulesOnRows(
  content: DraftContent,
  rules: readonly ResponsibilityRule[],
  rows: readonly DraftItem[],
  names: NameLookup,
): DraftQuestion[] {
  const known = namesAsked(content.questions);
  return rules.flatMap((rule) =>
    rule.meanings.flatMap((meaning): DraftQuestion[] => {
      const asked = ruleQuestion(rule, meaning, liveItems(content), names);
      const before = askedBefore(content, rule, meaning.kind);
      if (before?.status === 'open') return [{ ...before, options: asked.options }];
      const { subject } = asked;
      const meant =
        subject.type === 'standingImplementers'
          ? { ...subject, units: subject.units.map((unit) => ({ ...unit, ...known.get(unit.name) })) }
          : subject;
      const question = before
        ? onRows(rule, meaning.scope, { ...asked, subject: meant }, rows)
        : { ...asked, subject: meant };
      return question === null ? [] : [opened(question)];
    }),
  );
}

/** The same question about the rows alone; null where it speaks of the one item that it is printed in. */
function onRows(
  rule: ResponsibilityRule,
  scope: RuleScope,
  asked: NewQuestion,
  rows: readonly DraftItem[],
): NewQuestion | null {
  const { subject } = asked;
  if (subject.type !== 'standingImplementers' && subject.type !== 'leadIsFirst') return null;
  const at = rule.span[0];
  const own = rows.findIndex(({ span }) => span !== null && span.start <= at && at < span.end);
  if (scope === 'thisItem' && own < 0) return null;
  const literal = rows.filter((row, k) => isReached(scope, { row, k, own, at }));
  const ids = rows.map(({ id }) => id);
  const [first] = literal;
  return {
    ...asked,
    itemId: rows[own]?.id ?? null,
    message: `${asked.message}（此处仅涉及表中任务：${rows.map(({ ref }) => ref).join('、')}）`,
    options: [
      ...(first === undefined ? [notOnRows] : []),
      ...(first !== undefined && literal.length < rows.length
        ? [
            reachOption(
              `仅第 ${literal.map(({ ref }) => ref).join('、')} 项`,
              literal.map(({ id }) => id),
            ),
          ]
        : []),
      reachOption('表中全部任务', ids),
    ],
    subject: { ...subject, rows: ids },
  };
}

const notOnRows = { label: '不适用于表中任务', answer: { choice: 'none' as const } };

/** Whether a rule speaks of a row, read literally. */
function isReached(
  scope: RuleScope,
  { row, k, own, at }: { row: DraftItem; k: number; own: number; at: number },
): boolean {
  const behind = own < 0 ? row.span!.start > at : k >= own;
  switch (scope) {
    case 'thisItem':
      return k === own;
    case 'followingItems':
    case 'thisAndFollowing':
      return behind;
    case 'precedingItems':
      return !behind || k === own;
    case 'allItems':
      return true;
  }
}
