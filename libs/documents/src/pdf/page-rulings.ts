import { type Matrix, type Ruling, Rulings } from '../ruled/rulings.js';
import type { PDFPageProxy } from './load-pdf.js';
import { walkDrawing } from './page-operators.js';

/** How the library notes the parts of a path (`DrawOPS`). */
const draw = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** The straight lines that are drawn on a page, turned as the page is shown. */
export async function rulingsOf(page: PDFPageProxy, hair: number): Promise<readonly Ruling[]> {
  const rulings = new Rulings(hair);
  await walkDrawing(page, { path: (path, matrix) => trace(rulings, matrix, path) });
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
