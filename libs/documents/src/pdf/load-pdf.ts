import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../unreadable.js';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF. Nothing of it is run, drawn or fetched. Problems: `documentEncrypted`, `documentDamaged`. */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await pdf.getDocument({
      // The library takes the bytes over; they are ours to give: the worker has its own copy.
      data: Uint8Array.from(bytes),
      // Without the tables of Adobe's encodings, the text of older Chinese documents is lost.
      cMapUrl: join(folder, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts') + sep,
      // Pictures are not read: none is unpacked while the lines of a page are looked for.
      maxImageSize: 1,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
      verbosity: pdf.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    const { name } = error as Error;
    if (name === 'PasswordException') throw new Unreadable('documentEncrypted');
    if (name === 'InvalidPDFException' || name === 'FormatError') throw new Unreadable('documentDamaged');
    throw error;
  }
}
