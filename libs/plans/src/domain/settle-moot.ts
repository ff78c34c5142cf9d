import type { DraftAssignment, DraftContent, DraftItem, DraftQuestion } from './draft.js';

/** Who decided and when (an ISO instant). */
export interface Resolution {
  by: string;
  at: string;
}

/** Whether an assignment was printed under this name. */
export const isNamed = (one: DraftAssignment, name: string): boolean => one.origin === 'printed' && one.name === name;

/** Closes questions that a change has left without an object: the name is gone, the lead is there, the item removed. */
export function settleMoot(content: DraftContent, resolution: Resolution): DraftContent {
  const live = new Map(content.items.filter((item) => !item.removed).map((item) => [item.id, item]));
  const questions = content.questions.map((question): DraftQuestion => {
    if (question.status !== 'open' || hasObject(question, live, content)) return question;
    return {
      ...question,
      status: 'answered',
      answer: null,
      reason: '已随修改解决',
      resolvedBy: resolution.by,
      resolvedAt: resolution.at,
    };
  });
  return { ...content, questions };
}

function hasObject(question: DraftQuestion, live: ReadonlyMap<string, DraftItem>, content: DraftContent): boolean {
  const { subject } = question;
  if (subject.type === 'name') return isStillOpen(subject.name, live, content);
  if (question.kind === 'leadAssumed') return [...live.values()].some((item) => item.leadAssumed);
  if (question.itemId === null) return true;
  if (subject.type === 'standingImplementers' || subject.type === 'leadIsFirst') return true;
  const item = live.get(question.itemId);
  if (!item) return false;
  const lead = item.assignments.find((assignment) => assignment.role === 'lead');
  return subject.type !== 'lead' || lead?.origin !== 'checker';
}

function isStillOpen(name: string, live: ReadonlyMap<string, DraftItem>, content: DraftContent): boolean {
  const printed = [...live.values()].some((item) =>
    item.assignments.some((assignment) => isNamed(assignment, name) && !assignment.unitId && !assignment.groupId),
  );
  return (
    printed ||
    content.questions.some(
      ({ subject }) =>
        subject.type === 'standingImplementers' &&
        subject.units.some((unit) => unit.name === name && !unit.unitId && !unit.groupId),
    )
  );
}
