import { type Matrix, type Ruling, Rulings, within } from '../ruled/rulings.js';
import type { PDFPageProxy } from './load-pdf.js';

/** How the library notes the parts of a path (`DrawOPS`). */
const draw = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** The straight lines that are drawn on a page, turned as the page is shown. */
export async function rulingsOf(page: PDFPageProxy, hair: number): Promise<readonly Ruling[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const rulings = new Rulings(hair);
  const saved: Matrix[] = [];
  let matrix = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  for (const [k, operation] of fnArray.entries()) {
    const values = argsArray[k] as unknown[] | null;
    switch (operation) {
      case OPS.save:
        saved.push(matrix);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(matrix);
        if (values?.[0]) matrix = within(matrix, values[0] as Matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? matrix;
        break;
      case OPS.transform:
        matrix = within(matrix, values as unknown as Matrix);
        break;
      case OPS.constructPath:
        // A path that only clips is not seen.
        if (values?.[0] === OPS.endPath) break;
        for (const path of values?.[1] as (ArrayLike<number> | null)[]) if (path) trace(rulings, matrix, path);
        break;
    }
  }
  return rulings.found;
}

function trace(rulings: Rulings, matrix: Matrix, path: ArrayLike<number>): void {
  let at = 0;
  while (at < path.length) {
    switch (path[at]) {
      case draw.moveTo:
        rulings.move(matrix, path[at + 1]!, path[at + 2]!);
        at += 3;
        break;
      case draw.lineTo:
        rulings.line(matrix, path[at + 1]!, path[at + 2]!);
        at += 3;
        break;
      case draw.curveTo:
        rulings.move(matrix, path[at + 5]!, path[at + 6]!);
        at += 7;
        break;
      case draw.quadraticCurveTo:
        rulings.move(matrix, path[at + 3]!, path[at + 4]!);
        at += 5;
        break;
      case draw.closePath:
        rulings.close();
        at += 1;
        break;
      default:
        return;
    }
  }
}
