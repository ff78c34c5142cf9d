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
    queryFn: ({ signal }) => answered(api.GET('/api/dispatches/{id}', { params: { path: { id } }, signal })),
  });

export const signDispatch = (dispatch: { id: string; version: number }): Promise<Dispatch> =>
  answered(
    api.POST('/api/dispatches/{id}/sign', {
      params: { path: { id: dispatch.id } },
      headers: ifMatch(dispatch.version),
    }),
  );

export const raiseContest = (dispatch: { id: string; version: number }, body: RaiseContest): Promise<Dispatch> =>
  answered(
    api.POST('/api/dispatches/{id}/contests', {
      params: { path: { id: dispatch.id } },
      headers: ifMatch(dispatch.version),
      body,
    }),
  );
