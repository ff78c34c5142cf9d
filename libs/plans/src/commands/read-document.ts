import type { Outline } from '#libs/contracts';
import { isAtPageEdge, placeAt, type PositionedText, readDocumentText } from '#libs/documents';
import { Problem } from '#libs/kernel';
import type { NamedTables } from '#libs/plan-reader';
import type { DocumentPlaces } from '../domain/document-places.js';
import { readOutline } from '../domain/read-outline.js';

/** A document that was handed in, read and fit to become a draft. */
export interface ReadDocument {
  encoding: string;
  outline: Outline;
  places: DocumentPlaces;
}

/** Raised whenever the reader finds something else in the same text. */
export const READER_VERSION = '2';

/** About 500 printed pages; a longer text is no plan, and reading it would hold up everybody else. */
const CHARACTER_LIMIT = 500_000;

/**
 * Reads a document and refuses what must not be stored; `named` explains headers of tables. Problems: those of `readDocumentText`,
 * `payloadTooLarge`, `documentClassified`, `documentWithoutDuties`.
 */
export async function readDocument(bytes: Uint8Array, fileName: string, named?: NamedTables): Promise<ReadDocument> {
  const document = await readDocumentText(bytes, fileName);
  const { text, encoding } = document;
  if (text.length > CHARACTER_LIMIT)
    throw new Problem('payloadTooLarge', { extension: { characterLimit: CHARACTER_LIMIT } });
  const outline = readOutline(text, named);
  if (outline.secrecy && outline.secrecy !== '内部') throw new Problem('documentClassified');
  if (outline.items.length === 0 && !outline.warnings.some(({ code }) => code === 'unknownTable')) {
    const why = outline.warnings.find((warning) => warning.code === 'noResponsibleUnit')?.message;
    throw new Problem('documentWithoutDuties', why ? { detail: why } : {});
  }
  return { encoding, outline, places: placesOf(document) };
}

/** Where in the file a person finds what a question is about. */
const placesOf = (document: PositionedText): DocumentPlaces => ({
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
});
