import type { InstructionAct, InstructionClass, InstructionStatus, ProblemCode } from '#libs/contracts';
import { type CalendarDate, compareDates } from '#libs/kernel';

/** Working days within which a leader wants to hear, by class, where the office has set none. */
export const usualReplyDays: Readonly<Record<InstructionClass, number>> = { mostUrgent: 1, urgent: 3, ordinary: 10 };

/** What is stored: whether an instruction is being handled yet, its matter says. */
export type StoredStatus = 'open' | 'replied' | 'presented' | 'closed';

/** Where an instruction stands: registered until its matter is issued, then handled, replied to, presented, closed. */
export const statusOf = (stored: StoredStatus, isIssued: boolean): InstructionStatus =>
  stored !== 'open' ? stored : isIssued ? 'handling' : 'registered';

/** Who asks. */
export interface InstructionStanding {
  readonly isOffice: boolean;
  readonly isLead: boolean;
  /** The leader who gave it. */
  readonly isLeader: boolean;
  /** The matter it became was given up before it was issued. */
  readonly isAbandoned: boolean;
}

/**
 * What may be done: the lead replies through the office, which gives a reply back or puts it before the leader; only when it
 * was put before the leader, and there is nothing further, is it closed, by the leader or recorded by the office. What was
 * registered by mistake, its matter given up, the office closes with the reason.
 */
export function instructionActs(
  status: InstructionStatus,
  { isOffice, isLead, isLeader, isAbandoned }: InstructionStanding,
): InstructionAct[] {
  switch (status) {
    case 'handling':
      return isLead ? ['reply'] : [];
    case 'replied':
      return isOffice ? ['returnReply', 'present'] : [];
    case 'presented':
      return [...(isOffice || isLeader ? (['close'] as const) : []), ...(isOffice ? (['further'] as const) : [])];
    case 'registered':
      return isOffice && isAbandoned ? ['close'] : [];
    case 'closed':
      return [];
  }
}

/** What is said with closing, and the days it lies between. */
export interface ClosingWord {
  readonly note: string;
  readonly saidOn: CalendarDate | null;
  /** The day on which the last reply was put before the leader; null where none was. */
  readonly presentedOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/**
 * What is missing for closing, or null: the leader needs no words; the office records what the leader said and when, after
 * it was presented; where the matter was given up, it says why.
 */
export function closingFault(
  { isLeader, isAbandoned }: Pick<InstructionStanding, 'isLeader' | 'isAbandoned'>,
  { note, saidOn, presentedOn, today }: ClosingWord,
): ProblemCode | null {
  if (presentedOn === null) return isAbandoned && note === '' ? 'instructionReasonMissing' : null;
  if (isLeader) return null;
  if (note === '' || saidOn === null) return 'instructionWordMissing';
  const isPossible = compareDates(saidOn, presentedOn) >= 0 && compareDates(saidOn, today) <= 0;
  return isPossible ? null : 'instructionWordDay';
}
