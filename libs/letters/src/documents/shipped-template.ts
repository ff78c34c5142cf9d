import PizZip from 'pizzip';
import { shippedParts } from './shipped-parts.js';

/** Made once and for ever the same: what is rendered twice is the same file. */
const DAY = new Date('2026-01-01T00:00:00Z');
const USUAL_MARK_CHARACTERS = 12;

/** The template that is shipped, by GB/T 9704-2012; the head's mark is set for so many characters. */
export function shippedTemplate(markCharacters = USUAL_MARK_CHARACTERS): Buffer {
  const zip = new PizZip();
  for (const [name, text] of shippedParts(markCharacters)) zip.file(name, text, { date: DAY, createFolders: false });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
