import { limits } from '../limits.js';
import { charactersOf, fewestCharacters, unreadOnPage } from '../pictures/unread-on-page.js';
import { mayHoldTable, PageWriter } from '../ruled/write-page.js';
import type { PositionedText } from '../positioned-text.js';
import { TextWriter } from '../text-writer.js';
import { tooMuch, Unreadable } from '../unreadable.js';
import { loadPdf, type PDFPageProxy } from './load-pdf.js';
import { drawingOf } from './page-drawing.js';
import { rulingsOf } from './page-rulings.js';
import type { Run } from './text-lines.js';

/** A page of more characters is not looked over for pictures: what is drawn takes half as long again as what is written. */
const mostBesidePicture = 600;
/** Of a page's points: no line of a table is thicker. */
const hair = 1.5;

/** Reads the text layer of a PDF page by page. Problems: `documentWithoutTextLayer` and those of {@link loadPdf}. */
export async function readPdf(bytes: Uint8Array): Promise<PositionedText> {
  const document = await loadPdf(bytes);
  if (document.numPages > limits.pages) throw tooMuch('pages');
  const writer = new TextWriter();
  const pages = new PageWriter(writer);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { runs, width, height } = await runsOf(page);
    const rulings = mayHoldTable(runs) || pages.carried(number) !== null ? await rulingsOf(page, hair) : [];
    pages.page({ number, width, runs, rulings, hair });
    const unread =
      charactersOf(runs) <= mostBesidePicture ? unreadOnPage({ width, height }, runs, await drawingOf(page)) : null;
    if (unread !== null) writer.unread(unread, number);
    // What a page holds is given up with it, or 500 of them would not fit.
    page.cleanup();
  }
  pages.end();
  if (pages.characters < fewestCharacters * document.numPages) throw new Unreadable('documentWithoutTextLayer');
  await document.loadingTask.destroy();
  return writer.end('pdf');
}

/** The runs of a page, turned as the page is shown. */
async function runsOf(page: PDFPageProxy): Promise<{ runs: Run[]; width: number; height: number }> {
  const view = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = view.transform as [number, number, number, number, number, number];
  // Characters stay what they are: a radical that looks like a character is told to the person who checks.
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.hypot(item.transform[2] as number, item.transform[3] as number) || item.height;
    runs.push({ text: item.str, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, size });
  }
  return { runs, width: view.width, height: view.height };
}
