import type { ProblemCode } from '#libs/contracts';
import { compareDates, type CalendarDate } from '#libs/kernel';

/** Somebody decides for somebody else in a period, both days included (AB角). */
export interface StandIn {
  readonly principalId: string;
  readonly standInId: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate;
}

/** Why a stand-in cannot be arranged, and the arrangements it collides with. */
export interface StandInFault {
  readonly code: ProblemCode;
  readonly collides: readonly StandIn[];
}

/**
 * Why a stand-in cannot be arranged beside those there are, or null. In one period nobody both stands in and is stood in
 * for: so neither a chain (A for B, B for C) nor a circle comes about.
 */
export function standInFault(wanted: StandIn, known: readonly StandIn[], today: CalendarDate): StandInFault | null {
  if (wanted.principalId === wanted.standInId) return { code: 'standInSelf', collides: [] };
  if (compareDates(wanted.validTo, wanted.validFrom) < 0 || compareDates(wanted.validTo, today) < 0)
    return { code: 'standInPeriod', collides: [] };
  const meanwhile = known.filter(
    ({ validFrom, validTo }) =>
      compareDates(validFrom, wanted.validTo) <= 0 && compareDates(wanted.validFrom, validTo) <= 0,
  );
  const doubled = meanwhile.filter(({ principalId }) => principalId === wanted.principalId);
  if (doubled.length > 0) return { code: 'standInOverlap', collides: doubled };
  const chained = meanwhile.filter(
    ({ principalId, standInId }) => principalId === wanted.standInId || standInId === wanted.principalId,
  );
  return chained.length > 0 ? { code: 'standInChain', collides: chained } : null;
}

/** Who stands in for somebody on a day. */
export const standInOn = (known: readonly StandIn[], principalId: string, day: CalendarDate): string | null =>
  known.find(
    (one) =>
      one.principalId === principalId && compareDates(one.validFrom, day) <= 0 && compareDates(day, one.validTo) <= 0,
  )?.standInId ?? null;
