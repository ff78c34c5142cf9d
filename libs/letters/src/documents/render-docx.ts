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
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
