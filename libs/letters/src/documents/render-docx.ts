import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { OfficialDocument } from './official-document.js';
import { valuesOf } from './placeholders.js';
import { shippedTemplate } from './shipped-template.js';

/** How templates are read, for rendering as for checking. */
export const templateOptions = {
  paragraphLoop: true,
  linebreaks: true,
  stripInvalidXMLChars: true,
  errorLogging: false,
  nullGetter: () => '',
} as const;

/** A document as Word has it, in the office's own template or the one that is shipped. */
export function renderDocx(document: OfficialDocument, template: Uint8Array | null): Buffer {
  const zip = new PizZip(template ?? shippedTemplate(document.mark.length));
  const filled = new Docxtemplater(zip, templateOptions);
  filled.render(valuesOf(document));
  return withoutFolders(filled.getZip()).generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The parts alone: a package of ISO/IEC 29500-2 has no entries for folders. */
function withoutFolders(zip: PizZip): PizZip {
  const parts = new PizZip();
  for (const [name, file] of Object.entries(zip.files))
    if (!file.dir) parts.file(name, file.asUint8Array(), { date: file.date, createFolders: false });
  return parts;
}
