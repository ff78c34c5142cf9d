import { UnreadableText } from './unreadable-text.js';

/** The encodings a plan's text file may have. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A decoded text, without byte order mark, and the encoding it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Enough of a file to tell its encoding from. */
const sample = 4096;
/** A text may hold a stray control character from a form; a file full of them is none. */
const tolerableControls = 0.002;

/**
 * Decodes the bytes of a text file: UTF-8 and UTF-16 with or without byte order mark, else GB18030, which Chinese
 * offices still write. Throws `UnreadableText` where the bytes are empty, binary or damaged.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new UnreadableText('empty');
  const decoded = byMark(bytes) ?? withoutMark(bytes);
  refuseControls(decoded.text);
  if (/^[\s\uFEFF\u200B]*$/.test(decoded.text)) throw new UnreadableText('empty');
  return decoded;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes;
  let encoding: TextEncoding | null = null;
  if (first === 0xef && second === 0xbb && third === 0xbf) encoding = 'utf-8';
  else if (first === 0xff && second === 0xfe) encoding = 'utf-16le';
  else if (first === 0xfe && second === 0xff) encoding = 'utf-16be';
  if (encoding === null) return null;
  const decoded = decode(bytes, encoding);
  if (decoded === null) throw new UnreadableText('undecodable');
  return decoded;
}

function withoutMark(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const decoded = decode(bytes, wide);
    if (decoded !== null) return decoded;
  }
  if (bytes.subarray(0, sample).includes(0)) throw new UnreadableText('binary');
  const decoded = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  if (decoded === null) throw new UnreadableText(looksBinary(bytes) ? 'binary' : 'undecodable');
  return decoded;
}

/**
 * Tells UTF-16 without a mark by its line feeds, blanks and stops: in Chinese text their high byte (00, 30, FF) stands
 * always at the same parity.
 */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes.length % 2 !== 0) return null;
  const end = Math.min(bytes.length, sample);
  let little = 0;
  let big = 0;
  let other = 0;
  for (let i = 0; i + 1 < end; i += 2) {
    if (isWideUnit(bytes[i + 1]!, bytes[i]!)) little += 1;
    if (isWideUnit(bytes[i]!, bytes[i + 1]!)) big += 1;
    other += 1;
  }
  const share = (hits: number): boolean => hits >= other * 0.9;
  if (!share(little) && !share(big)) return null;
  // bytes of UTF-8 or GB18030 may pass one test by chance, but then they are valid as such
  const narrow = decode(bytes.subarray(0, Math.min(bytes.length, sample) & ~3), 'utf-8');
  if (narrow !== null && !narrow.text.includes('\0')) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Whether two bytes are a character of Chinese text: ASCII, an ideograph, or its punctuation. */
function isWideUnit(high: number, low: number): boolean {
  if (high === 0) return low === 9 || low === 10 || low === 13 || (low >= 0x20 && low < 0x7f) || low >= 0xa0;
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20 || high === 0x22;
}

/** Heads of pictures, archives and office files. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|PK\x03\x04|%PDF|\xd0\xcf\x11\xe0|Rar!|7z\xbc\xaf|BM|\x1f\x8b)/.test(head);
}

function refuseControls(text: string): void {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0) throw new UnreadableText('binary');
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11) || code === 0x7f)
      controls += 1;
  }
  if (controls > 1 + text.length * tolerableControls) throw new UnreadableText('controlCharacters');
}
