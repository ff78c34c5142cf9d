import type { Outline } from '#libs/contracts';
import { readDocumentText } from '#libs/documents';
import { Problem } from '#libs/kernel';
import { parseOutline } from '#libs/plan-reader';

/** A document that was handed in, read and fit to become a draft. */
export interface ReadDocument {
  encoding: string;
  outline: Outline;
}

/** Raised whenever the reader finds something else in the same text. */
export const READER_VERSION = '2';

/** About 500 printed pages; a longer text is no plan, and reading it would hold up everybody else. */
const CHARACTER_LIMIT = 500_000;

/**
 * Reads a document and refuses what must not be stored. Problems: those of `readDocumentText`,
 * `payloadTooLarge`, `documentClassified`, `documentWithoutDuties`.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const { text, encoding } = await readDocumentText(bytes, fileName);
  if (text.length > CHARACTER_LIMIT)
    throw new Problem('payloadTooLarge', { extension: { characterLimit: CHARACTER_LIMIT } });
  const outline = wellFormed(parseOutline(text));
  if (outline.secrecy && outline.secrecy !== '内部') throw new Problem('documentClassified');
  if (outline.items.length === 0) {
    const why = outline.warnings.find((warning) => warning.code === 'noResponsibleUnit')?.message;
    throw new Problem('documentWithoutDuties', why ? { detail: why } : {});
  }
  return { encoding, outline };
}

/** A quotation of the reader's may begin or end inside a rare character; half of one cannot be stored as JSON. */
function wellFormed(outline: Outline): Outline {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(outline.text)) return outline;
  return JSON.parse(JSON.stringify(outline), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value,
  ) as Outline;
}
