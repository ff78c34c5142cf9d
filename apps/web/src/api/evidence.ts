import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import type { Versioned } from './indicators.js';
import { keys } from './keys.js';
import type { Evidence, FileEvidence, ItemEvidence, KnownEvidence, Upload } from './shapes.js';

export const itemEvidenceQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.evidence(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/evidence', { params: { path: { itemId } }, signal })),
  });

export interface KnownAsked {
  target?: string;
  periodFrom?: string;
  periodTo?: string;
}

/** What one's own units supplied before for the item or one of its targets, in a period. */
export const knownForItemQuery = (itemId: string, asked: KnownAsked) =>
  queryOptions({
    queryKey: keys.parts.known(itemId, asked),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/evidence/known', { params: { query: { item: itemId, ...asked } }, signal })),
  });

/** What one's own units supplied before with the same content. */
export const knownByContent = async (sha256: string, byteSize: number): Promise<KnownEvidence[]> =>
  (await answered(api.GET('/api/evidence/known', { params: { query: { sha256, byteSize } } }))).items;

/** All bytes have arrived: the server looks at the file. */
export const receiveUpload = (uploadId: string): Promise<Upload> =>
  answered(api.POST('/api/uploads/{uploadId}/receive', { params: { path: { uploadId } } }));

export const discardUpload = (uploadId: string): Promise<void> =>
  answered(api.DELETE('/api/uploads/{uploadId}', { params: { path: { uploadId } } }));

export const fileEvidence = (body: FileEvidence): Promise<Evidence> => answered(api.POST('/api/evidence', { body }));

export const citeEvidence = (itemId: string, evidenceId: string, targetId: string | null): Promise<ItemEvidence> =>
  answered(
    api.POST('/api/work-items/{itemId}/citations', { params: { path: { itemId } }, body: { evidenceId, targetId } }),
  );

const ofCitation = (itemId: string, { id, version }: Versioned) => ({
  path: { itemId, citationId: id },
  header: ifMatch(version),
});

export const acceptCitation = (itemId: string, citation: Versioned): Promise<ItemEvidence> =>
  answered(
    api.POST('/api/work-items/{itemId}/citations/{citationId}/accept', { params: ofCitation(itemId, citation) }),
  );

export const returnCitation = (itemId: string, citation: Versioned, note: string): Promise<ItemEvidence> =>
  answered(
    api.POST('/api/work-items/{itemId}/citations/{citationId}/return', {
      params: ofCitation(itemId, citation),
      body: { note },
    }),
  );

export const withdrawCitation = (itemId: string, citation: Versioned): Promise<ItemEvidence> =>
  answered(
    api.POST('/api/work-items/{itemId}/citations/{citationId}/withdraw', { params: ofCitation(itemId, citation) }),
  );

/** An address that shows or saves the file of a version for a minute; a plain link could not carry the token. */
export const fileAddress = async (
  evidenceId: string,
  number: number,
  purpose: 'download' | 'preview',
): Promise<string> => {
  const params = { path: { evidenceId, number } };
  return (
    await answered(api.POST('/api/evidence/{evidenceId}/versions/{number}/tickets', { params, body: { purpose } }))
  ).url;
};

/** An address that saves all files of an item as one zip with an index. */
export const archiveAddress = async (itemId: string): Promise<string> =>
  (await answered(api.POST('/api/work-items/{itemId}/evidence/tickets', { params: { path: { itemId } } }))).url;
