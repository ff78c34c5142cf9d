import type { PartUnits, ShareRole } from '#libs/contracts';
import { compareDates, type CalendarDate } from '#libs/kernel';
import type { ShareState } from './shares.js';
import type { SubTaskParties } from './sub-task-form.js';

/** When a part is due if nobody says otherwise: with the item, unless that day is over. */
export const defaultDue = (dueOn: CalendarDate | null, today: CalendarDate): CalendarDate | null =>
  dueOn !== null && compareDates(dueOn, today) >= 0 ? dueOn : null;

/** What a unit becomes in the item by being given a part, where it was not named before. */
export const shareRoleOf = (form: SubTaskParties['form']): ShareRole =>
  form === 'request' ? 'supporting' : 'implementer';

/**
 * Of the units a lead addressed, those that get a part. Named ones all do, or the act is refused; of a group or of roles
 * the lead itself and whoever has an open part already are passed over, unless nobody else is left.
 */
export function unitsToDivide(
  unitIds: readonly string[],
  addressed: PartUnits,
  leadUnitId: string,
  shares: readonly ShareState[],
): string[] {
  if ('unitIds' in addressed) return [...unitIds];
  const busy = new Set(shares.filter(({ subTaskOpen }) => subTaskOpen).map(({ unitId }) => unitId));
  const others = unitIds.filter((unitId) => unitId !== leadUnitId);
  const free = others.filter((unitId) => !busy.has(unitId));
  return free.length > 0 ? free : others;
}
