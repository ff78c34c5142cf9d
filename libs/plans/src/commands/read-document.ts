import type { Outline } from '#libs/contracts';
import { readDocumentText } from '#libs/documents';
import { Problem } from '#libs/kernel';
import type { NamedTables } from '#libs/plan-reader';
import type { DocumentPlaces } from '../domain/document-places.js';
import { unreadQuestions } from '../domain/unread-questions.js';
import { readOutline } from '../domain/read-outline.js';
import { placesOf } from '../storage/document-places.js';

/** A document that was handed in, read and fit to become a draft. */
export interface ReadDocument {
  encoding: string;
  outline: Outline;
  places: DocumentPlaces;
}

/** About 500 printed pages; a longer text is no plan, and reading it would hold up everybody else. */
const CHARACTER_LIMIT = 500_000;

/**
 * Reads a document and refuses what must not be stored; `named` explains headers of tables. Problems: those of `readDocumentText`,
 * `payloadTooLarge`, `documentClassified`, `documentWithoutDuties`, `documentTooManyDuties`.
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
    const unread = unreadQuestions(text, document.unread, 0).map(({ printed }) => printed);
    // A person should know that the tasks may stand on pages that are pictures.
    const also = unread.length > 0 ? `原件${unread.join('，')}的图片内容未能读取，请提供其文字。` : '';
    throw new Problem('documentWithoutDuties', why ? { detail: why + also } : {});
  }
  return { encoding, outline, places: placesOf(document) };
}
