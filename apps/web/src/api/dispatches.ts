import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { Dispatch, DispatchQuery, RaiseContest } from './shapes.js';

export const dispatchesQuery = (filters: DispatchQuery) =>
  infiniteQueryOptions({
    queryKey: keys.dispatches.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/dispatches', { params: { query: { ...filters, cursor: pageParam ?? undefined } }, signal }),
      ),
    ...byCursor,
  });

export const dispatchQuery = (id: string) =>
  queryOptions({
    queryKey: keys.dispatches.detail(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/dispatches/{dispatchId}', { params: { path: { dispatchId: id } }, signal })),
  });

export const signDispatch = (dispatch: { id: string; version: number }): Promise<Dispatch> =>
  answered(
    api.POST('/api/dispatches/{dispatchId}/sign', {
      params: { path: { dispatchId: dispatch.id }, header: ifMatch(dispatch.version) },
    }),
  );

export const raiseContest = (dispatch: { id: string; version: number }, body: RaiseContest): Promise<Dispatch> =>
  answered(
    api.POST('/api/dispatches/{dispatchId}/contests', {
      params: { path: { dispatchId: dispatch.id }, header: ifMatch(dispatch.version) },
      body,
    }),
  );
