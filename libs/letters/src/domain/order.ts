import type { LetterKind, LetterStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** The letter before, as far as the order goes. */
export interface EarlierLetter {
  readonly kind: LetterKind;
  readonly status: LetterStatus;
  readonly answerBy: CalendarDate | null;
}

/** What has to have gone out in vain before a letter of each kind. */
const before: Readonly<Partial<Record<LetterKind, LetterKind>>> = { notice: 'urge', circular: 'notice' };

/** Whether a letter that was sent got no answer in time; an answer that came late is an answer. */
export const isUnanswered = (letter: EarlierLetter, today: CalendarDate): boolean =>
  letter.status === 'sent' && letter.answerBy !== null && letter.answerBy < today;

/**
 * Whether a letter keeps the order: reminder, urge, formal notice, circular. A notice follows an urge that was not answered
 * in time, a circular such a notice; a stated reason stands for it. Reminders are no letters: they go out by themselves
 * before urges are prepared. Urges and special reports follow nothing.
 */
export function keepsOrder(
  kind: LetterKind,
  earlier: EarlierLetter | null,
  reason: string | null,
  today: CalendarDate,
): boolean {
  const wanted = before[kind];
  if (wanted === undefined || reason !== null) return true;
  return earlier !== null && earlier.kind === wanted && isUnanswered(earlier, today);
}

/** What may be made of a letter that was not answered in time. */
export const nextKind = (kind: LetterKind): LetterKind | null =>
  kind === 'urge' ? 'notice' : kind === 'notice' ? 'circular' : null;
