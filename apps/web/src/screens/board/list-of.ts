import { openStatuses, type WorkItemStatus } from '#libs/contracts';

/** Which of a plan's items a number counts. */
export interface Counted {
  planId: string;
  lead?: string;
  /** `null` for items without a date. */
  month?: string | null;
  status?: WorkItemStatus;
  /** Only what is past its date on this day. */
  overdueOn?: string;
}

/** The day after the last of a month. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

/** The address of the list behind a number: the same filters by which the number was counted. */
export function listOf({ planId, lead, month, status, overdueOn }: Counted): string {
  const query = new URLSearchParams({ plan: planId, form: 'item' });
  if (lead !== undefined) {
    query.set('unit', lead);
    query.set('role', 'lead');
  }
  if (status !== undefined) query.set('status', status);
  if (month === null) query.set('undated', 'true');
  const until = month ? monthAfter(month) : undefined;
  if (month) query.set('dueFrom', `${month}-01`);
  const before = [until, overdueOn].filter((day) => day !== undefined).toSorted()[0];
  if (before !== undefined) query.set('dueBefore', before);
  if (overdueOn !== undefined) {
    query.set('status', openStatuses.join(','));
    query.set('suspended', 'false');
  }
  return `/items?${query}`;
}
