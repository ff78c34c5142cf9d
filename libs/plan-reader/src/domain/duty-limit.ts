import { Problem } from '#libs/kernel';

/** Far more tasks than any plan has, or than a person could check. */
export const DUTY_LIMIT = 20_000;

/** Refuses a text of more tasks than the limit before any of them is read closely. Problem: `documentTooManyDuties`. */
export function refuseTooMany(duties: number): void {
  if (duties > DUTY_LIMIT) throw new Problem('documentTooManyDuties', { extension: { dutyLimit: DUTY_LIMIT } });
}
