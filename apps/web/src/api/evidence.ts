import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { Evidence, EvidenceContent, FileEvidence, ItemEvidence, Ticket, Upload } from './shapes.js';

export const itemEvidenceQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.evidence(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/evidence', { params: { path: { itemId } }, signal })),
  });

/** One record with its versions and where it is cited; below the item, so that its changes are told with it. */
export const recordQuery = (itemId: string, evidenceId: string) =>
  queryOptions({
    queryKey: keys.parts.record(itemId, evidenceId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/evidence/{evidenceId}', { params: { path: { evidenceId } }, signal })),
  });

/** What one's own unit handed in for this item, target and time already. */
export const knownQuery = (
  itemId: string,
  asked: { target?: string | undefined; periodFrom: string; periodTo: string },
) =>
  queryOptions({
    queryKey: keys.parts.known(itemId, asked),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/evidence/known', { params: { query: { item: itemId, ...asked } }, signal })),
  });

/** The records of one's own units, newest first, to cite one of them. */
export const ownRecordsQuery = (itemId: string, text: string) =>
  infiniteQueryOptions({
    queryKey: keys.parts.ownRecords(itemId, text),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/evidence', {
          params: { query: { limit: 20, ...(text !== '' && { text }), cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    ...byCursor,
  });

/** What one unit has filed, found by a word. */
export const recordsOfUnitQuery = (unitId: string, text: string) =>
  infiniteQueryOptions({
    queryKey: keys.records(unitId, text),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/evidence', {
          params: { query: { limit: 20, unit: unitId, ...(text !== '' && { text }) } },
          signal,
        }),
      ),
    ...byCursor,
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

export const fileEvidence = (body: FileEvidence): Promise<Evidence> => answered(api.POST('/api/evidence', { body }));

const record = ({ id, version }: Versioned) => ({ path: { evidenceId: id }, header: ifMatch(version) });

export const addVersion = (evidence: Versioned, content: EvidenceContent): Promise<Evidence> =>
  answered(api.POST('/api/evidence/{evidenceId}/versions', { params: record(evidence), body: { content } }));

export const withdrawRecord = (evidence: Versioned, reason: string): Promise<Evidence> =>
  answered(api.POST('/api/evidence/{evidenceId}/withdraw', { params: record(evidence), body: { reason } }));

/** Records of one's own units with this very content. */
export const knownByContent = (sha256: string) =>
  answered(api.GET('/api/evidence/known', { params: { query: { sha256 } } }));

const upload = (uploadId: string) => ({ params: { path: { uploadId } } });
export const viewUpload = (uploadId: string): Promise<Upload> =>
  answered(api.GET('/api/uploads/{uploadId}', upload(uploadId)));
export const receiveUpload = (uploadId: string): Promise<Upload> =>
  answered(api.POST('/api/uploads/{uploadId}/receive', upload(uploadId)));
export const discardUpload = (uploadId: string) => answered(api.DELETE('/api/uploads/{uploadId}', upload(uploadId)));

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
