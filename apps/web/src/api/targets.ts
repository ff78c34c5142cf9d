import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { ItemTargets, NewTarget, ReportReading } from './shapes.js';

export const itemTargetsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.items.targets(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/targets', { params: { path: { itemId } }, signal })),
  });

/** `version` is the item's. */
export const setTarget = (itemId: string, version: number, target: NewTarget): Promise<ItemTargets> =>
  answered(
    api.POST('/api/work-items/{itemId}/targets', {
      params: { path: { itemId }, header: ifMatch(version) },
      body: { targets: [target] },
    }),
  );

export const withdrawTarget = (
  itemId: string,
  target: { id: string; version: number },
  reason: string,
): Promise<ItemTargets> =>
  answered(
    api.PATCH('/api/work-items/{itemId}/targets/{targetId}/withdraw', {
      params: { path: { itemId, targetId: target.id }, header: ifMatch(target.version) },
      body: { reason },
    }),
  );

export const reportReading = (itemId: string, targetId: string, body: ReportReading): Promise<ItemTargets> =>
  answered(
    api.POST('/api/work-items/{itemId}/targets/{targetId}/readings', {
      params: { path: { itemId, targetId } },
      body,
    }),
  );
