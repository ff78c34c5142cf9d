import { isFound, needsLead } from './assignments.js';
import { type DraftContent, type DraftItem, type DraftQuestion, liveItems, type Span } from './draft.js';
import { tablesOf } from './table-rows.js';

/** Who decided and when (an ISO instant). */
export interface Resolution {
  by: string;
  at: string;
}

/** Closed because a change left it without an object, not by an answer. */
export const isMoot = ({ status, answer }: DraftQuestion): boolean => status === 'answered' && answer === null;

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
    case 'tableColumns':
    case 'unread':
      return true;
    case 'unaccounted':
      return !subject.places.every((place) => isExplained(place, questions));
    case 'text':
      if (subject.items) return isAnyLive(subject.items, items);
      return itemId === null || item !== undefined;
    // A rule speaks of more than the item it is printed in.
    case 'standingImplementers':
    case 'leadIsFirst':
      return subject.rows === undefined || isAnyLive(subject.rows, items);
  }
}

/** Whether the name stands somewhere, in a clause or in a rule, and means nobody yet. */
function isUnknown(name: string, items: readonly DraftItem[], questions: readonly DraftQuestion[]): boolean {
  const ofRules = questions.flatMap(({ subject }) => (subject.type === 'standingImplementers' ? subject.units : []));
  const ofClauses = items.flatMap((item) => item.assignments).filter((one) => one.origin === 'printed');
  return [...ofClauses, ...ofRules].some((one) => one.name === name && !isFound(one));
}

const isAnyLive = (ids: readonly string[], items: readonly DraftItem[]): boolean =>
  items.some(({ id }) => ids.includes(id));

/** Whether a place is a matter of a table that is asked about as a whole, and not read row by row. */
const isExplained = (place: Span, questions: readonly DraftQuestion[]): boolean =>
  questions.some(
    (question) =>
      question.answer?.choice !== 'columns' &&
      tablesOf(question).some(({ start, end }) => start <= place.start && place.end <= end),
  );
