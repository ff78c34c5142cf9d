import { assignment, sameTarget } from './draft-from-outline.js';
import { type DraftAssignment, type DraftContent, type DraftItem, withItems } from './draft.js';

/** Gives every item the implementers of the rules that were confirmed to reach it, and takes away what no rule gives. */
export function withRules(content: DraftContent): DraftContent {
  const reach = content.questions.flatMap(({ subject, status, answer }) =>
    subject.type === 'standingImplementers' && status === 'answered' && answer?.choice === 'items'
      ? [{ items: new Set(answer.itemIds), units: subject.units }]
      : [],
  );
  const items = content.items.flatMap((item): DraftItem[] => {
    const kept = item.assignments.filter((other) => other.origin !== 'rule');
    const before = item.assignments.filter((other) => other.origin === 'rule');
    const added: DraftAssignment[] = [];
    for (const rule of reach.filter(({ items: covered }) => covered.has(item.id))) {
      for (const unit of rule.units) {
        if ([...kept, ...added].some((other) => sameTarget(other, unit))) continue;
        added.push(before.find((other) => sameTarget(other, unit)) ?? assignment('implementer', unit, 'rule'));
      }
    }
    const unchanged = added.length === before.length && added.every((one, index) => one === before[index]);
    return unchanged ? [] : [{ ...item, assignments: [...kept, ...added] }];
  });
  return withItems(content, items);
}
