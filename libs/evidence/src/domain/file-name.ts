import { Problem } from '#libs/kernel';
import type { AcceptedType } from './file-types.js';

/** Longest name: file systems take 255 bytes, and a Chinese character is three of them. */
const MOST_BYTES = 200;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that is safe wherever the file is saved: the last part of a path, without control and formatting characters
 * (a bidi override makes “cod.exe” of “exe.doc”) and without what file systems refuse. Problem: `fileNameRefused`.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') throw new Problem('fileNameRefused');
  const { stem, ending } = partsOf(plain);
  const free = RESERVED.test(stem) ? `_${stem}` : stem;
  return shortened(free, ending);
}

/** The name with an ending that its content has: “run.exe” with a PDF in it becomes “run.exe.pdf”. */
export function namedAs(name: string, type: AcceptedType): string {
  const { ending } = partsOf(name);
  if (type.endings.includes(ending.toLowerCase())) return name;
  return shortened(name, type.endings[0] ?? '');
}

function partsOf(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot + 1) : '';
  return /^[A-Za-z0-9]{1,10}$/.test(ending) ? { stem: name.slice(0, dot), ending } : { stem: name, ending: '' };
}

/** Cut between characters, never within one. */
function shortened(stem: string, ending: string): string {
  const tail = ending === '' ? '' : `.${ending}`;
  let bytes = Buffer.byteLength(tail);
  let kept = '';
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return `${kept.trimEnd()}${tail}`;
}
