import { decodeText } from '#libs/plan-reader';
import type { Kind } from './detect.js';
import type { PositionedText } from './positioned-text.js';

/** Reads a document of a known kind, in this thread. Each reader and its library are loaded with the first document. */
export async function readKind(bytes: Uint8Array, kind: Kind): Promise<PositionedText> {
  switch (kind) {
    case 'archive':
      return (await import('./read-archive.js')).readArchive(bytes);
    case 'html':
      return (await import('./html/read-html.js')).readHtml(bytes);
    case 'markdown':
      return (await import('./html/read-html.js')).readMarkdown(bytes);
    case 'pdf':
      return (await import('./pdf/read-pdf.js')).readPdf(bytes);
    case 'txt':
      return { format: 'txt', places: [], unread: [], ...decodeText(bytes) };
  }
}
