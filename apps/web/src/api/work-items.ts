import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, download, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { DecideContest, WorkItem, WorkItemQuery } from './shapes.js';

/** A list's filters with several values joined by commas, as the address and the api write them. */
function asParameters<T extends WorkItemQuery>(filters: T) {
  const { status, form, ...rest } = filters;
  return {
    ...rest,
    ...(status === undefined ? {} : { status: status.join(',') as unknown as typeof status }),
    ...(form === undefined ? {} : { form: form.join(',') as unknown as typeof form }),
  };
}

export const workItemsQuery = (filters: WorkItemQuery) =>
  infiniteQueryOptions({
    queryKey: keys.items.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/work-items', {
          params: { query: { ...asParameters(filters), cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    ...byCursor,
  });

export type WorkItemFilters = Omit<WorkItemQuery, 'sort' | 'limit' | 'cursor'>;

export const workItemCountsQuery = (filters: WorkItemFilters) =>
  queryOptions({
    queryKey: keys.items.counts(filters),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/counts', { params: { query: asParameters(filters) }, signal })),
    placeholderData: keepPreviousData,
  });

export const workItemQuery = (id: string) =>
  queryOptions({
    queryKey: keys.items.detail(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}', { params: { path: { itemId: id } }, signal })),
  });

export const workItemHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: keys.items.history(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/history', { params: { path: { itemId: id } }, signal })),
  });

export const decideContest = (
  itemId: string,
  contest: { id: string; version: number },
  body: DecideContest,
): Promise<WorkItem> =>
  answered(
    api.POST('/api/work-items/{itemId}/contests/{contestId}/decision', {
      params: { path: { itemId, contestId: contest.id }, header: ifMatch(contest.version) },
      body,
    }),
  );

/** The item table (督查台账) with the filters of the list on the screen. */
export function downloadItemTable(filters: WorkItemFilters, format: 'xlsx' | 'csv', name: string): Promise<void> {
  const query = new URLSearchParams({ format });
  for (const [key, value] of Object.entries(filters)) if (value !== undefined) query.set(key, String(value));
  return download(`/api/work-items/export?${query}`, `${name}.${format}`);
}
