import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { FileEvidence, ItemEvidence, Ticket } from './shapes.js';

export const itemEvidenceQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.evidence(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/evidence', { params: { path: { itemId } }, signal })),
  });

interface Versioned {
  id: string;
  version: number;
}
const of = (itemId: string, { id, version }: Versioned) => ({
  path: { itemId, citationId: id },
  header: ifMatch(version),
});

/** What can be done to the citations of one item; each answer is the item's evidence as it is then. */
export const citationActions = (itemId: string) => ({
  cite: (evidenceId: string, targetId: string | null): Promise<ItemEvidence> =>
    answered(
      api.POST('/api/work-items/{itemId}/citations', {
        params: { path: { itemId } },
        body: { evidenceId, targetId },
      }),
    ),
  accept: (citation: Versioned): Promise<ItemEvidence> =>
    answered(api.POST('/api/work-items/{itemId}/citations/{citationId}/accept', { params: of(itemId, citation) })),
  giveBack: (citation: Versioned, note: string): Promise<ItemEvidence> =>
    answered(
      api.POST('/api/work-items/{itemId}/citations/{citationId}/return', {
        params: of(itemId, citation),
        body: { note },
      }),
    ),
  withdraw: (citation: Versioned): Promise<ItemEvidence> =>
    answered(api.POST('/api/work-items/{itemId}/citations/{citationId}/withdraw', { params: of(itemId, citation) })),
});

export const fileEvidence = (body: FileEvidence) => answered(api.POST('/api/evidence', { body }));

export const receiveUpload = (uploadId: string) =>
  answered(api.POST('/api/uploads/{uploadId}/receive', { params: { path: { uploadId } } }));

export const fileTicket = (evidenceId: string, number: number, purpose: 'download' | 'preview'): Promise<Ticket> =>
  answered(
    api.POST('/api/evidence/{evidenceId}/versions/{number}/tickets', {
      params: { path: { evidenceId, number } },
      body: { purpose },
    }),
  );

export const packTicket = (itemId: string): Promise<Ticket> =>
  answered(api.POST('/api/work-items/{itemId}/evidence/tickets', { params: { path: { itemId } } }));

/** Saves what a ticket opens: the browser streams it to the disk, so that a large file never lies in the page. */
export function save({ url }: Ticket): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
