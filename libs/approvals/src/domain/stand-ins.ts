import type { ProblemCode } from '#libs/contracts';
import { compareDates, type CalendarDate } from '#libs/kernel';

/** Somebody decides for somebody else in a period, both days included (AB角). */
export interface StandIn {
  readonly principalId: string;
  readonly standInId: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate;
}

/**
 * Why a stand-in cannot be arranged beside those there are, or null. In one period nobody both stands in and is stood in
 * for: so neither a chain (A for B, B for C) nor a circle comes about.
 */
export function standInFault(wanted: StandIn, known: readonly StandIn[], today: CalendarDate): ProblemCode | null {
  if (wanted.principalId === wanted.standInId) return 'standInSelf';
  if (compareDates(wanted.validTo, wanted.validFrom) < 0 || compareDates(wanted.validTo, today) < 0)
    return 'standInPeriod';
  const meanwhile = known.filter(
    ({ validFrom, validTo }) =>
      compareDates(validFrom, wanted.validTo) <= 0 && compareDates(wanted.validFrom, validTo) <= 0,
  );
  if (meanwhile.some(({ principalId }) => principalId === wanted.principalId)) return 'standInOverlap';
  const chains = meanwhile.some(
    ({ principalId, standInId }) => principalId === wanted.standInId || standInId === wanted.principalId,
  );
  return chains ? 'standInChain' : null;
}

/** Who stands in for somebody on a day. */
export const standInOn = (known: readonly StandIn[], principalId: string, day: CalendarDate): string | null =>
  known.find(
    (one) =>
      one.principalId === principalId && compareDates(one.validFrom, day) <= 0 && compareDates(day, one.validTo) <= 0,
  )?.standInId ?? null;
