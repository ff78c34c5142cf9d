import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, download } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { SheetReport } from './shapes.js';
import { upload } from './upload.js';

const MINUTES = 60_000;

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: ({ signal }) => answered(api.GET('/api/me', { signal })),
  staleTime: 10 * MINUTES,
});

/** All units in official order; searched on the page, so that a name's aliases and former names answer at once. */
export const unitsQuery = queryOptions({
  queryKey: keys.units,
  queryFn: ({ signal }) => answered(api.GET('/api/units', { signal })),
  staleTime: 10 * MINUTES,
});

export const unitGroupsQuery = queryOptions({
  queryKey: keys.groups,
  queryFn: ({ signal }) => answered(api.GET('/api/unit-groups', { signal })),
  staleTime: 10 * MINUTES,
});

export interface UserFilters {
  text?: string;
  unit?: string;
}

export const usersQuery = (filters: UserFilters) =>
  infiniteQueryOptions({
    queryKey: keys.users.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/users', { params: { query: { ...filters, cursor: pageParam ?? undefined, limit: 50 } }, signal }),
      ),
    ...byCursor,
  });

export type SheetKind = 'units' | 'users';

export const handInSheet = (kind: SheetKind, file: File, dryRun: boolean): Promise<SheetReport> =>
  upload<SheetReport>(`/api/${kind}/sheet?dryRun=${dryRun}`, file, () => undefined);

export const downloadTemplate = (kind: SheetKind): Promise<void> =>
  download(`/api/${kind}/sheet-template`, `${kind}.xlsx`);
