import { newId, Problem } from '#libs/kernel';
import { type DraftContent, type DraftItem, withItems } from '../draft.js';
import { liveItem } from '../edit-items.js';

/**
 * Says which of the plan's duties an item of the newer text is; null makes it one of its own. Whoever had that identity
 * becomes one of its own. `known` are the duties in force. Problem `notFound` for any other.
 */
export function pairItem(
  content: DraftContent,
  draftItemId: string,
  planItemId: string | null,
  known: ReadonlySet<string>,
): DraftContent {
  const item = liveItem(content, draftItemId);
  if (planItemId !== null && !known.has(planItemId)) throw new Problem('notFound');
  if (item.planItemId === planItemId || (planItemId === null && !known.has(item.planItemId))) return content;
  const before = content.items.filter((other) => other.id !== item.id && other.planItemId === planItemId);
  return withItems(content, [
    { ...item, planItemId: planItemId ?? newId() },
    ...before.map((other): DraftItem => ({ ...other, planItemId: newId() })),
  ]);
}
