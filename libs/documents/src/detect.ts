import { fileTypeFromBuffer } from 'file-type';
import type { DocumentFormat } from './positioned-text.js';
import { Unreadable } from './unreadable.js';

/** What the bytes are, before any archive among them is looked into. */
export type Kind = Exclude<DocumentFormat, 'docx' | 'xlsx' | 'ofd'> | 'archive';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/**
 * Tells the kind of a document by its bytes; the name decides only between kinds of text. Problems: `documentEncrypted`,
 * `documentLegacyFormat`, `documentNotText`.
 */
export async function kindOf(bytes: Uint8Array, fileName: string): Promise<Kind> {
  // Text has no signature but a byte order mark, which is easily taken for that of a sound: FF FE begins an MPEG frame too.
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return kindOfText(bytes, fileName);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw compoundFile(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'archive';
  if (isPdf(bytes)) return 'pdf';
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime === 'application/rtf') throw new Unreadable('documentLegacyFormat', { mediaType: type.mime });
  if (type && !type.mime.startsWith('text/') && type.mime !== 'application/xml')
    throw new Unreadable('documentNotText', { mediaType: type.mime });
  return kindOfText(bytes, fileName);
}

/** Readers of PDF allow some bytes before the head; here only blanks and a byte order mark, that no text be taken for one. */
function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*%PDF-\d/.test(head);
}

/** Office files of before 2007, and those of today that are encrypted, are compound files. */
function compoundFile(bytes: Uint8Array): Unreadable {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)
    ? new Unreadable('documentEncrypted')
    : new Unreadable('documentLegacyFormat', { mediaType: 'application/x-cfb' });
}

/** Formats of office programs that are text for whoever does not know them, and would be read with all their marks. */
const writtenAsText: readonly (readonly [mediaType: string, head: RegExp])[] = [
  ['application/vnd.oasis.opendocument.text-flat-xml', /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*<office:document[\s>]/],
  ['application/msword', /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*<\?mso-application/],
  ['multipart/related', /^MIME-Version: 1\.0\r?\n(?:[^\r\n]+\r?\n)*Content-Type: multipart\/related/i],
];

function kindOfText(bytes: Uint8Array, fileName: string): Kind {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1').replace(/\0/g, '');
  for (const [mediaType, looksLike] of writtenAsText)
    if (looksLike.test(head)) throw new Unreadable('documentLegacyFormat', { mediaType });
  if (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<!--(?:(?!-->)[^])*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
      head,
    )
  )
    return 'html';
  if (/\.(?:html?|xhtml)$/i.test(fileName)) return 'html';
  return /\.(?:md|markdown)$/i.test(fileName) ? 'markdown' : 'txt';
}
