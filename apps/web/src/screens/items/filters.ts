import {
  assignmentRoles,
  itemForms,
  workItemStatuses,
  type AssignmentRole,
  type ItemForm,
  type WorkItemStatus,
} from '#libs/contracts';
import type { WorkItemFilters } from '../../api/work-items.js';
import { dateIn, idIn, oneOf, someOf } from '../../shared/address-filters.js';

export const sorts = ['due', '-due', 'number', '-number'] as const;
export type Sort = (typeof sorts)[number];

export interface ItemFilters extends WorkItemFilters {
  role?: AssignmentRole;
  status?: WorkItemStatus[];
  form?: ItemForm[];
}

/** Filters that are either on or not there: what waits, and is not a tab or a field of its own. */
export const waitingFilters = ['review', 'returned', 'extension', 'coordination', 'undated'] as const;
export type WaitingFilter = (typeof waitingFilters)[number];
const on = (value: string | null) => oneOf(['true'] as const, value);

/** The filters an address names; what it names wrongly is left out rather than refused. */
export function filtersIn(search: URLSearchParams): ItemFilters {
  const contested = oneOf(['true', 'false'] as const, search.get('contested'));
  const filters: ItemFilters = {
    plan: idIn(search.get('plan')),
    unit: idIn(search.get('unit')),
    role: oneOf(assignmentRoles, search.get('role')),
    status: someOf(workItemStatuses, search.get('status')),
    contested: contested,
    dueBefore: dateIn(search.get('dueBefore')),
    dueFrom: dateIn(search.get('dueFrom')),
    undated: on(search.get('undated')),
    suspended: oneOf(['true', 'false'] as const, search.get('suspended')),
    review: on(search.get('review')),
    returned: on(search.get('returned')),
    extension: on(search.get('extension')),
    coordination: on(search.get('coordination')),
    form: someOf(itemForms, search.get('form')),
    text: search.get('text')?.trim().slice(0, 60) || undefined,
  };
  for (const key of Object.keys(filters) as (keyof ItemFilters)[]) if (filters[key] === undefined) delete filters[key];
  return filters;
}

export const sortIn = (search: URLSearchParams): Sort => oneOf(sorts, search.get('sort')) ?? 'due';

/** The filters a tab's count is taken under: all but the tab itself. */
export function withoutTab({ status: _status, contested: _contested, ...rest }: ItemFilters): ItemFilters {
  return rest;
}

export type Tab = 'all' | 'contested' | WorkItemStatus;

export function tabOf(filters: ItemFilters): Tab | null {
  if (filters.contested !== undefined) return filters.status === undefined ? 'contested' : null;
  if (filters.status === undefined) return 'all';
  return filters.status.length === 1 ? (filters.status[0] ?? null) : null;
}

export function tabFilters(tab: Tab): Record<string, string | null> {
  if (tab === 'all') return { status: null, contested: null };
  return tab === 'contested' ? { status: null, contested: 'true' } : { status: tab, contested: null };
}
