import type { DocumentFormat } from '#libs/contracts';
import { documentNames } from '../domain/letter-words.js';
import { loadPaper } from './load-paper.js';
import type { OfficialDocument, RenderedDocument } from './official-document.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document as Word, in the template of its office, or as PDF for reading. */
export async function renderDocument(
  document: OfficialDocument,
  format: DocumentFormat,
  template: Uint8Array | null,
): Promise<RenderedDocument> {
  const { renderDocx, renderPdf } = await loadPaper();
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
