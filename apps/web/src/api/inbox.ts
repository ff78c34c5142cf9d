import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { InboxKind } from '#libs/contracts';
import { answered, api } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';

/** What waits for the person, of one kind or of all; the most urgent first. */
export const inboxQuery = (kind: InboxKind | undefined) =>
  infiniteQueryOptions({
    queryKey: keys.inbox.list(kind),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/inbox', {
          params: { query: { kind: kind && [kind], cursor: pageParam ?? undefined, limit: 50 } },
          signal,
        }),
      ),
    ...byCursor,
  });

export const inboxCountsQuery = queryOptions({
  queryKey: keys.inbox.counts,
  queryFn: ({ signal }) => answered(api.GET('/api/inbox/counts', { signal })),
});
