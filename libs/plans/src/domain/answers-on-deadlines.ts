import type { CalendarDate } from '#libs/kernel';
import {
  type DraftContent,
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

/** Gives all items without a date the same one. A period that the document states is the document's, any other the office's. */
export function commonDeadline(
  content: DraftContent,
  question: DraftQuestion,
  subject: DeadlineSubject,
  dueOn: CalendarDate | null,
): DraftContent {
  const stated = question.options.some(({ answer }) => answer.choice === 'deadline' && answer.dueOn === dueOn);
  const dueOwner = stated ? 'document' : 'generalOffice';
  const items =
    dueOn === null ? [] : undatedItems(content, subject).map((item) => ({ ...item, dueOn, dueOwner }) as const);
  const replaced = items.map((item) => item.id);
  return withQuestion(withItems(content, items), { ...question, subject: { ...subject, replaced } });
}

/** Takes the common date back, but for items whose date was changed meanwhile. */
export function withoutCommonDeadline(
  content: DraftContent,
  { answer }: DraftQuestion,
  subject: DeadlineSubject,
): DraftContent {
  if (answer?.choice !== 'deadline') return content;
  const given = content.items.filter((item) => subject.replaced?.includes(item.id) && item.dueOn === answer.dueOn);
  return withItems(
    content,
    given.map((item) => ({ ...item, dueOn: null, dueOwner: null })),
  );
}
