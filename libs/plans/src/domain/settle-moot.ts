import { isFound, needsLead } from './assignments.js';
import { type DraftContent, type DraftItem, type DraftQuestion, liveItems } from './draft.js';

/** Who decided and when (an ISO instant). */
export interface Resolution {
  by: string;
  at: string;
}

/** Closed because a change left it without an object, not by an answer. */
const isMoot = ({ status, answer }: DraftQuestion): boolean => status === 'answered' && answer === null;

/**
 * Closes questions that a change has left without an object (the name is gone, a lead was chosen, the item removed) and
 * opens them again where a later change brings the object back.
 */
export function settleMoot(content: DraftContent, resolution: Resolution): DraftContent {
  const items = liveItems(content);
  const questions = content.questions.map((question): DraftQuestion => {
    if (question.status !== 'open' && !isMoot(question)) return question;
    const asks = hasObject(question, items, content.questions);
    if (asks === (question.status === 'open')) return question;
    if (asks) return { ...question, status: 'open', reason: null, resolvedBy: null, resolvedAt: null };
    const { by, at } = resolution;
    return { ...question, status: 'answered', reason: '已随修改解决', resolvedBy: by, resolvedAt: at };
  });
  return { ...content, questions };
}

function hasObject(
  { subject, itemId }: DraftQuestion,
  items: readonly DraftItem[],
  questions: readonly DraftQuestion[],
): boolean {
  const item = items.find((other) => other.id === itemId);
  switch (subject.type) {
    case 'name':
      return isUnknown(subject.name, items, questions);
    case 'names':
      return subject.names.some((name) => isUnknown(name, items, questions));
    case 'lead':
      return item !== undefined && needsLead(item);
    case 'leadAssumed':
      return items.some((other) => other.leadAssumed);
    case 'firstLeads':
      return items.some((other) => subject.itemIds.includes(other.id) && needsLead(other));
    case 'deadline':
      return items.some((other) => subject.itemIds.includes(other.id) && other.dueOn === null);
    case 'unaccounted':
    case 'tableColumns':
      return true;
    case 'text':
      return itemId === null || item !== undefined;
    // A rule speaks of more than the item it is printed in.
    case 'standingImplementers':
    case 'leadIsFirst':
      return true;
  }
}

/** Whether the name stands somewhere, in a clause or in a rule, and means nobody yet. */
function isUnknown(name: string, items: readonly DraftItem[], questions: readonly DraftQuestion[]): boolean {
  const ofRules = questions.flatMap(({ subject }) => (subject.type === 'standingImplementers' ? subject.units : []));
  const ofClauses = items.flatMap((item) => item.assignments).filter((one) => one.origin === 'printed');
  return [...ofClauses, ...ofRules].some((one) => one.name === name && !isFound(one));
}
