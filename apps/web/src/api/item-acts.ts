import { answered, api, ifMatch } from './client.js';
import type {
  AskExtension,
  DecideExtension,
  ItemDates,
  ItemReview,
  MarkParts,
  RecordAudit,
  ReturnItem,
  SuspendItem,
  WorkItem,
} from './shapes.js';

/** Something versioned, as the person saw it when the act was decided on. */
export interface Seen {
  id: string;
  version: number;
}

const at = (item: Seen) => ({ path: { itemId: item.id }, header: ifMatch(item.version) });

/** Everything that is done to one item as a whole; each answer is the item as it is then. */
export const itemActs = {
  submit: (item: Seen, statement: string): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/submit', { params: at(item), body: { statement } })),
  recall: (item: Seen): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/recall', { params: at(item) })),
  giveBack: (item: Seen, body: ReturnItem): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/return', { params: at(item), body })),
  close: (item: Seen, opinion: string | null): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/close', { params: at(item), body: { opinion } })),
  makeContinuing: (item: Seen, basis: string): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/continue', { params: at(item), body: { basis } })),
  terminate: (item: Seen, basis: string): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/terminate', { params: at(item), body: { basis } })),
  suspend: (item: Seen, body: SuspendItem): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/suspend', { params: at(item), body })),
  resume: (item: Seen, reason: string): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/resume', { params: at(item), body: { reason } })),
  reopen: (item: Seen, reason: string): Promise<WorkItem> =>
    answered(api.POST('/api/work-items/{itemId}/reopen', { params: at(item), body: { reason } })),
};

export const markParts = (itemId: string, marks: MarkParts['marks']): Promise<ItemReview> =>
  answered(api.POST('/api/work-items/{itemId}/marks', { params: { path: { itemId } }, body: { marks } }));

export const recordAudit = (itemId: string, body: RecordAudit): Promise<ItemReview> =>
  answered(api.POST('/api/work-items/{itemId}/audits', { params: { path: { itemId } }, body }));

export const askExtension = (itemId: string, body: AskExtension): Promise<ItemDates> =>
  answered(api.POST('/api/work-items/{itemId}/extensions', { params: { path: { itemId } }, body }));

export const decideExtension = (itemId: string, extension: Seen, body: DecideExtension): Promise<ItemDates> =>
  answered(
    api.POST('/api/work-items/{itemId}/extensions/{extensionId}/decision', {
      params: { path: { itemId, extensionId: extension.id }, header: ifMatch(extension.version) },
      body,
    }),
  );

export const withdrawExtension = (itemId: string, extension: Seen): Promise<ItemDates> =>
  answered(
    api.POST('/api/work-items/{itemId}/extensions/{extensionId}/withdraw', {
      params: { path: { itemId, extensionId: extension.id }, header: ifMatch(extension.version) },
    }),
  );

export const explainLate = (itemId: string, text: string): Promise<ItemDates> =>
  answered(api.POST('/api/work-items/{itemId}/explanations', { params: { path: { itemId } }, body: { text } }));
