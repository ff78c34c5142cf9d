import type { DocumentFormat } from '#libs/contracts';
import { documentNames } from '../domain/letter-words.js';
import type { OfficialDocument, RenderedDocument } from './official-document.js';
import { renderDocx } from './render-docx.js';
import { renderPdf } from './render-pdf.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document as Word, in the template of its office, or as PDF for reading. */
export async function renderDocument(
  document: OfficialDocument,
  format: DocumentFormat,
  template: Uint8Array | null,
): Promise<RenderedDocument> {
  const name = [documentNames[document.kind], document.number, document.recipients.slice(0, 40)]
    .filter(Boolean)
    .join(' ');
  const fileName = `${name.replace(/[\\/:*?"<>|]/g, '_')}.${format}`;
  switch (format) {
    case 'docx':
      return { fileName, mediaType: DOCX, bytes: renderDocx(document, template) };
    case 'pdf':
      return { fileName, mediaType: 'application/pdf', bytes: await renderPdf(document) };
  }
}
