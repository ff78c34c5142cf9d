import type { Answer } from '#libs/contracts';
import { type CalendarDate, Problem } from '#libs/kernel';
import { dueInYear } from './deadline.js';
import {
  type DraftContent,
  type DraftItem,
  type DraftQuestion,
  liveItems,
  type QuestionSubject,
  withItems,
  withQuestion,
} from './draft.js';

type DeadlineSubject = Extract<QuestionSubject, { type: 'deadline' }>;

/** The items that were asked about and have no date yet. */
export const undatedItems = (content: DraftContent, { itemIds }: DeadlineSubject) =>
  liveItems(content).filter((item) => itemIds.includes(item.id) && item.dueOn === null);

/** An answer about deadlines: a day for all of them, or the year of the words that each prints. */
export type DeadlineAnswer = Extract<Answer, { choice: 'deadline' | 'year' }>;

const dateOf = (answer: DeadlineAnswer, { dueText }: DraftItem): CalendarDate | null =>
  answer.choice === 'year' ? dueInYear(dueText, answer.year) : answer.dueOn;

const isSame = (one: Answer, other: DeadlineAnswer): boolean =>
  (one.choice === 'year' && other.choice === 'year' && one.year === other.year) ||
  (one.choice === 'deadline' && other.choice === 'deadline' && one.dueOn === other.dueOn);

/** Gives all items without a date the one that is answered. A period that the document states is the document's, any other the office's. */
export function commonDeadline(
  content: DraftContent,
  question: DraftQuestion,
  subject: DeadlineSubject,
  answer: DeadlineAnswer,
): DraftContent {
  const stated = question.options.some((option) => isSame(option.answer, answer));
  const dueOwner = stated ? 'document' : 'generalOffice';
  const undated = undatedItems(content, subject);
  const items = undated.flatMap((item) => {
    const dueOn = dateOf(answer, item);
    return dueOn === null ? [] : [{ ...item, dueOn, dueOwner } as const];
  });
  // a year dates no words that say nothing of one
  if (answer.choice === 'year' && undated.length > 0 && items.length === 0) throw new Problem('answerNotOffered');
  const replaced = items.map((item) => item.id);
  const given = items.map((item) => item.dueOn);
  return withQuestion(withItems(content, items), { ...question, subject: { ...subject, replaced, given } });
}

/** Takes the common date back, but for items whose date was changed meanwhile. */
export function withoutCommonDeadline(
  content: DraftContent,
  { answer }: DraftQuestion,
  subject: DeadlineSubject,
): DraftContent {
  if (answer?.choice !== 'deadline' && answer?.choice !== 'year') return content;
  const { replaced = [], given = [] } = subject;
  const dates = new Map(
    replaced.map((id, k) => [id, given[k] ?? (answer.choice === 'deadline' ? answer.dueOn : null)]),
  );
  const unchanged = content.items.filter((item) => item.dueOn !== null && item.dueOn === dates.get(item.id));
  return withItems(
    content,
    unchanged.map((item) => ({ ...item, dueOn: null, dueOwner: null })),
  );
}
