import type { Answer } from '#libs/contracts';
import { answerQuestion, waiveQuestion } from '../answer-question.js';
import type { DraftContent, DraftItem, DraftQuestion } from '../draft.js';
import type { Resolution } from '../settle-moot.js';
import { sameText } from './grams.js';

/**
 * Answers what a rule reaches as it was answered of the text in force, where the rule says the same and the same duties
 * could be meant: what was decided once is not asked again. Where a duty came or went the reach is another, and is asked.
 */
export function withRulesAsBefore(content: DraftContent, before: DraftContent, resolution: Resolution): DraftContent {
  const identities = new Map(before.items.map(({ id, planItemId }) => [id, planItemId]));
  const items = new Map(content.items.map(({ planItemId, id }) => [planItemId, id]));
  return content.questions.filter(isOpenRule).reduce((draft, asked) => {
    const old = before.questions.find((one) => one.status !== 'open' && isSameRule(one, asked));
    if (!old || !sameReaches(identities, old, content.items, asked)) return draft;
    if (old.status === 'waived') return waiveQuestion(draft, asked, old.reason ?? '', resolution);
    const answer = old.answer && translated(old.answer, identities, items);
    return answer ? answerQuestion(draft, asked, answer, null, resolution) : draft;
  }, content);
}

const isOpenRule = ({ kind, status }: DraftQuestion): boolean => kind === 'ruleReach' && status === 'open';

const isSameRule = (one: DraftQuestion, other: DraftQuestion): boolean =>
  one.kind === 'ruleReach' && one.subject.type === other.subject.type && sameText(one.printed, other.printed);

/** Whether the same duties are offered in the same steps. */
function sameReaches(
  identities: ReadonlyMap<string, string>,
  old: DraftQuestion,
  items: readonly DraftItem[],
  asked: DraftQuestion,
): boolean {
  const now = new Map(items.map(({ id, planItemId }) => [id, planItemId]));
  const offered = ({ options }: DraftQuestion, of: ReadonlyMap<string, string>) =>
    JSON.stringify(
      options.flatMap(({ answer }) =>
        answer.choice === 'items' ? [answer.itemIds.map((id) => of.get(id) ?? '').toSorted()] : [],
      ),
    );
  return offered(old, identities) === offered(asked, now);
}

/** The answer in terms of the newer text's items; null where it names one that is not there. */
function translated(
  answer: Answer,
  identities: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, string>,
): Answer | null {
  if (answer.choice === 'none') return answer;
  if (answer.choice !== 'items') return null;
  const itemIds = answer.itemIds.map((id) => items.get(identities.get(id) ?? ''));
  return itemIds.every((id) => id !== undefined) ? { choice: 'items', itemIds } : null;
}
