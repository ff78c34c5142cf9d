import { answered, api, ifMatch } from './client.js';
import type { Seen } from './item-acts.js';
import type { ChangeSupporters, TransferItem, WorkItem } from './shapes.js';

const at = (item: Seen) => ({ path: { itemId: item.id }, header: ifMatch(item.version) });

export const transferItem = (item: Seen, body: TransferItem): Promise<WorkItem> =>
  answered(api.POST('/api/work-items/{itemId}/transfer', { params: at(item), body }));

export const changeSupporters = (item: Seen, body: ChangeSupporters): Promise<WorkItem> =>
  answered(api.POST('/api/work-items/{itemId}/supporters', { params: at(item), body }));
