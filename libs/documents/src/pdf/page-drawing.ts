import type { Box, Drawing } from '../pictures/unread-on-page.js';
import type { Matrix } from '../ruled/rulings.js';
import type { PDFPageProxy } from './load-pdf.js';
import { walkDrawing } from './page-operators.js';

/** Where the matrix puts the square of one, which is where a picture is drawn. */
function squareIn([a, b, c, d, e, f]: Matrix): Box {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/**
 * What is drawn on a page. Pictures are not unpacked (`maxImageSize` of the loader), and the library then leaves nothing
 * of them but their place: a matrix that was set and under which nothing is drawn.
 */
export async function drawingOf(page: PDFPageProxy): Promise<Drawing> {
  const pictures: Box[] = [];
  let points = 0;
  /** Whether a matrix was set in the present state, and nothing drawn since. */
  let unused = false;
  await walkDrawing(page, {
    path: (path) => (points += path.length / 3),
    transformed: () => (unused = true),
    painted: () => (unused = false),
    restored: (matrix) => {
      if (unused) pictures.push(squareIn(matrix));
      unused = false;
    },
  });
  return { pictures, points };
}
