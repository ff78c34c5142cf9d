import type { CalendarDate } from '#libs/kernel';

/** What a circular asks of a unit: whoever followed a unit that it names may have several. */
export interface AskedReply {
  readonly unitId: string;
  /** The version of the letter in which this changed last. */
  readonly version: number;
  readonly answered: boolean;
}

/**
 * The unit in whose name somebody answers who may do so for `own`: the one that is wanted, or the only one that still has to.
 * `several` where that is not one; null where the wanted one is not among them. Where all have answered, one of them.
 */
export function replyingUnit(
  replies: readonly AskedReply[],
  own: readonly string[],
  wanted: string | null,
): string | 'several' | null {
  if (wanted !== null) return own.includes(wanted) ? wanted : null;
  const open = unitsToReply(replies, own);
  return open.length > 1 ? 'several' : (open[0] ?? own[0] ?? null);
}

/** Those of `own` that still have to answer, each once. */
export const unitsToReply = (replies: readonly AskedReply[], own: readonly string[]): string[] =>
  own.filter((id) => replies.some(({ unitId, answered }) => unitId === id && !answered));

/**
 * The oldest version of the letter on which a unit may answer: others who answer meanwhile change nothing for it, one of its
 * own does, and so does a unit that it follows.
 */
export const repliesUnchangedSince = (replies: readonly AskedReply[], unitId: string): number =>
  Math.max(0, ...replies.filter((reply) => reply.unitId === unitId).map(({ version }) => version));

/** Whether every unit has answered but those of `unitId`, which answer now. */
export const isLastReply = (replies: readonly AskedReply[], unitId: string): boolean =>
  replies.every((reply) => reply.answered || reply.unitId === unitId);

/** Whether an answer came, or is still missing, after its day. */
export const isLateReply = (
  answeredOn: CalendarDate | null,
  answerBy: CalendarDate | null,
  today: CalendarDate,
): boolean => answerBy !== null && (answeredOn ?? today) > answerBy;
