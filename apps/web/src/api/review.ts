import { queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.js';
import { keys } from './keys.js';
import type { AuditSample, CloseItems, ClosePreview, DrawSample } from './shapes.js';

/** What was handed in and what was said about it; refused to those who are no party to it. */
export const itemReviewQuery = (id: string) =>
  queryOptions({
    queryKey: keys.items.review(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/review', { params: { path: { itemId: id } }, signal })),
  });

export const itemDatesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.items.dates(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/dates', { params: { path: { itemId: id } }, signal })),
  });

export const deskQuery = queryOptions({
  queryKey: keys.desk,
  queryFn: ({ signal }) => answered(api.GET('/api/desk', { signal })),
});

export const samplesQuery = queryOptions({
  queryKey: keys.samples,
  queryFn: ({ signal }) => answered(api.GET('/api/audit-samples', { signal })),
});

export const drawSample = (body: DrawSample): Promise<AuditSample> =>
  answered(api.POST('/api/audit-samples', { body }));

export const previewClosing = (itemIds: string[]): Promise<ClosePreview> =>
  answered(api.POST('/api/work-items/closing/preview', { body: { itemIds } }));

export const closeSeveral = (body: CloseItems): Promise<{ closed: number }> =>
  answered(api.POST('/api/work-items/closing', { body }));
