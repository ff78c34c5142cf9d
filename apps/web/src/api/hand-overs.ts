import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, download } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { CreateHandOver, HandOver } from './shapes.js';

/** Whose work goes to whom, in which unit. */
export interface HandOverParties {
  unitId: string;
  fromUserId: string;
  toUserId: string;
}

export const handOversQuery = infiniteQueryOptions({
  queryKey: keys.handOvers.lists,
  queryFn: ({ pageParam, signal }) =>
    answered(api.GET('/api/hand-overs', { params: { query: { cursor: pageParam ?? undefined } }, signal })),
  ...byCursor,
});

export const handOverPreviewQuery = (parties: HandOverParties) =>
  queryOptions({
    queryKey: keys.handOvers.preview(parties),
    queryFn: ({ signal }) => answered(api.GET('/api/hand-overs/preview', { params: { query: parties }, signal })),
  });

export const handOverQuery = (id: string) =>
  queryOptions({
    queryKey: keys.handOvers.detail(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/hand-overs/{handOverId}', { params: { path: { handOverId: id } }, signal })),
  });

export const createHandOver = (body: CreateHandOver): Promise<HandOver> =>
  answered(api.POST('/api/hand-overs', { body }));

export const downloadHandOver = (id: string, name: string): Promise<void> =>
  download(`/api/hand-overs/${id}/file`, `${name}.xlsx`);
