import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { StaffItem, StaffItems, Staffing } from './shapes.js';

/** Who works on an item, unit by unit, as far as the asker sees the units. */
export const staffingQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.staffing(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/staffing', { params: { path: { itemId } }, signal })),
  });

/** Whom a unit of one's own can name. */
export const staffingChoicesQuery = (unitId: string) =>
  queryOptions({
    queryKey: keys.people.choices(unitId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/staffing/choices', { params: { query: { unitId } }, signal })),
    enabled: unitId !== '',
  });

/** `version` is that of the unit's staffing, 0 where nobody is named yet. */
export const staffItem = (itemId: string, version: number, body: StaffItem): Promise<Staffing> =>
  answered(
    api.PUT('/api/work-items/{itemId}/staffing', {
      params: { path: { itemId }, header: ifMatch(version) },
      body,
    }),
  );

export const staffItems = (body: StaffItems): Promise<{ items: number }> =>
  answered(api.POST('/api/work-items/staffing', { body }));
