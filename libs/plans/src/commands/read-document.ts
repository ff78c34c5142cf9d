import { fileTypeFromBuffer } from 'file-type';
import type { Outline, ProblemCode } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { decodeText, parseOutline, UnreadableText, type UnreadableReason } from '#libs/plan-reader';

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
 * Reads a document and refuses what must not be stored. Problems: `documentEmpty`, `documentNotText`,
 * `documentDamaged`, `payloadTooLarge`, `documentClassified`, `documentWithoutDuties`.
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Problem('documentEmpty');
  await refuseOtherFormats(bytes);
  const { text, encoding } = decoded(bytes);
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

/** Text has no signature but a byte order mark, which is easily taken for that of a sound: FF FE begins an MPEG frame too. */
async function refuseOtherFormats(bytes: Uint8Array): Promise<void> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return;
  const type = await fileTypeFromBuffer(bytes);
  if (!type || type.mime.startsWith('text/') || type.mime === 'application/xml') return;
  throw new Problem('documentNotText', { extension: { mediaType: type.mime } });
}

function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw new Problem(UNREADABLE[error.reason], { cause: error });
  }
}

const UNREADABLE: Readonly<Record<UnreadableReason, ProblemCode>> = {
  empty: 'documentEmpty',
  binary: 'documentNotText',
  undecodable: 'documentDamaged',
  controlCharacters: 'documentDamaged',
};
