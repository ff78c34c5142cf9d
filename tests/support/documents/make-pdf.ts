import PDFDocument from 'pdfkit';
import { loadPaper } from '#libs/letters';
import { type RuledPage, ruledSize } from './ruled-table.js';

/** A font with the characters of GB 2312. */
export const songFont = async (): Promise<Buffer> => (await loadPaper()).chineseFont(400);

/** A PDF with whatever is drawn on it. */
export function pdfOf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

/** How many characters of size 14 stand in a line of an A4 page. */
const perLine = 30;
const linesPerPage = 26;

/** A plan as an office program prints it: broken into lines and pages, with numbered pages. */
export async function planPdf(lines: readonly string[]): Promise<Uint8Array> {
  const font = await songFont();
  return pdfOf((pdf) => {
    pdf.font(font).fontSize(14);
    let row = 0;
    let page = 1;
    const put = (text: string): void => {
      if (row === linesPerPage) {
        pdf.addPage();
        row = 0;
        page += 1;
      }
      if (row === 0) pdf.text(`— ${page} —`, 260, 760, { lineBreak: false });
      if (text !== '') pdf.text(text, 72, 72 + row * 26, { lineBreak: false });
      row += 1;
    };
    for (const line of lines) {
      for (let at = 0; at < Math.max(1, line.length); at += perLine) put(line.slice(at, at + perLine));
    }
  });
}

/** Pages with a ruled table. */
export async function ruledPdf(pages: readonly RuledPage[]): Promise<Uint8Array> {
  const font = await songFont();
  return pdfOf(
    (pdf) => {
      pdf.font(font).fontSize(ruledSize);
      for (const [k, { words, lines }] of pages.entries()) {
        if (k > 0) pdf.addPage();
        for (const { from, to } of lines) pdf.moveTo(...from).lineTo(...to);
        pdf.lineWidth(0.5).stroke();
        for (const { text, x, y } of words) pdf.text(text, x, y, { lineBreak: false });
      }
    },
    { margin: 0 },
  );
}
