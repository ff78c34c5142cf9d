import { keepPreviousData } from '@tanstack/react-query';

/** How every cursor list is read: from the start, on by `next`, with the old rows on the screen meanwhile. */
export const byCursor = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next: string | null }) => page.next,
  placeholderData: keepPreviousData,
};
