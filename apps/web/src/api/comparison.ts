import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';

/** The indicators that occur in several plans. */
export const sharedIndicatorsQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: keys.comparison.shared(text),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/targets/compare', {
          params: { query: { limit: 50, text: text || undefined, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    ...byCursor,
  });

/** One indicator, in any of its spellings, in all plans. */
export const comparedTargetsQuery = (indicator: string) =>
  queryOptions({
    queryKey: keys.comparison.beside(indicator),
    queryFn: ({ signal }) => answered(api.GET('/api/targets/compare', { params: { query: { indicator } }, signal })),
    placeholderData: keepPreviousData,
  });
