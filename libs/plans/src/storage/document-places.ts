import type { EntityManager } from 'typeorm';
import { isAtPageEdge, placeAt, type PositionedText, readDocumentText } from '#libs/documents';
import { Problem } from '#libs/kernel';
import { type DocumentPlaces, withoutPlaces } from '../domain/document-places.js';

/** Where in the file a person finds what a question is about. */
export const placesOf = (document: PositionedText): DocumentPlaces => ({
  nameOf: (offset) => {
    const place = placeAt(document, offset);
    switch (place?.in) {
      case 'page':
        return `第 ${place.page} 页第 ${place.line} 行`;
      case 'cell':
        return `表 ${place.table} 第 ${place.row} 行第 ${place.column} 列`;
      case 'paragraph':
      case 'note':
      case undefined:
        return null;
    }
  },
  isPageEdge: (offset) => isAtPageEdge(document, offset),
  unread: document.unread,
});

/**
 * Where the characters of a draft's text stand in the file it was read from, which is read again for it: seldom asked,
 * and too much to keep. A file that is read otherwise by now tells no places. Problem `documentReaderBusy`.
 */
export async function placesOfDraft(manager: EntityManager, planId: string): Promise<DocumentPlaces> {
  const [source] = await manager.query<{ bytes: Buffer; fileName: string; text: string }[]>(SOURCE, [planId]);
  if (!source) return withoutPlaces;
  try {
    const document = await readDocumentText(source.bytes, source.fileName);
    return document.text === source.text ? placesOf(document) : withoutPlaces;
  } catch (error) {
    if (error instanceof Problem && error.code !== 'documentReaderBusy') return withoutPlaces;
    throw error;
  }
}

const SOURCE = `
  SELECT source.bytes, source.file_name AS "fileName", version.text
  FROM plan_version AS version JOIN plan_source AS source ON source.plan_version_id = version.id
  WHERE version.plan_id = $1 AND version.status = 'draft' ORDER BY source.created_at, source.id LIMIT 1`;
