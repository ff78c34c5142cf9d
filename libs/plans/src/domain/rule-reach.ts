import { assignment, sameTarget } from './assignments.js';
import { type DraftAssignment, type DraftContent, type DraftItem, liveItems, withItems } from './draft.js';

/** Gives every item the implementers of the rules that were confirmed to reach it, and takes away what no rule gives. */
export function withRules(content: DraftContent): DraftContent {
  const rules = content.questions.flatMap(({ subject, status, answer }) =>
    subject.type === 'standingImplementers' && status === 'answered' && answer?.choice === 'items'
      ? [{ items: new Set(answer.itemIds), units: subject.units }]
      : [],
  );
  const items = liveItems(content).flatMap((item): DraftItem[] => {
    const kept = item.assignments.filter((other) => other.origin !== 'rule');
    const before = item.assignments.filter((other) => other.origin === 'rule');
    const added: DraftAssignment[] = [];
    for (const unit of rules.flatMap((rule) => (rule.items.has(item.id) ? rule.units : []))) {
      if ([...kept, ...added].some((other) => sameTarget(other, unit))) continue;
      added.push(before.find((other) => sameTarget(other, unit)) ?? assignment('implementer', unit, 'rule'));
    }
    const unchanged = added.length === before.length && added.every((one, index) => one === before[index]);
    return unchanged ? [] : [{ ...item, assignments: [...kept, ...added] }];
  });
  return withItems(content, items);
}

/**
 * Keeps rules, the reaches offered for them, and what is asked of several items true where items become others: each id is
 * replaced by `successors`.
 */
export function withReaches(content: DraftContent, successors: (itemId: string) => readonly string[]): DraftContent {
  const moved = (itemIds: readonly string[]) => [...new Set(itemIds.flatMap(successors))];
  const questions = content.questions.map((question) => {
    const { subject } = question;
    if (subject.type === 'deadline' || subject.type === 'firstLeads')
      return { ...question, subject: { ...subject, itemIds: moved(subject.itemIds) } };
    if (subject.type === 'text' && subject.items)
      return { ...question, subject: { ...subject, items: moved(subject.items) } };
    if (question.kind !== 'ruleReach') return question;
    const { answer, options } = question;
    return {
      ...question,
      subject: 'rows' in subject && subject.rows ? { ...subject, rows: moved(subject.rows) } : subject,
      answer: answer?.choice === 'items' ? { ...answer, itemIds: moved(answer.itemIds) } : answer,
      options: options.map((option) =>
        option.answer.choice === 'items'
          ? { ...option, answer: { ...option.answer, itemIds: moved(option.answer.itemIds) } }
          : option,
      ),
    };
  });
  return { ...content, questions };
}
