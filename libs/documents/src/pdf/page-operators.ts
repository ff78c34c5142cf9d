import { type Matrix, within } from '../ruled/rulings.js';
import type { PDFPageProxy } from './load-pdf.js';

/** What is told of a page's drawing, in the order in which it is drawn. */
export interface DrawingVisitor {
  /** A path that is seen, in the units of its matrix. */
  path?(path: ArrayLike<number>, matrix: Matrix): void;
  /** A matrix was set; until something is painted nothing is drawn under it. */
  transformed?(): void;
  /** Text, a shading, a path or a form was begun to be painted. */
  painted?(): void;
  /** A state is given up, and the matrix that held in it; the page's own at the end. */
  restored?(matrix: Matrix): void;
}

/** Walks through what is drawn on a page, turned as the page is shown. The library reads a page's operators once. */
export async function walkDrawing(page: PDFPageProxy, visitor: DrawingVisitor): Promise<void> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
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
        visitor.painted?.();
        if (values?.[0]) matrix = within(matrix, values[0] as Matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        visitor.restored?.(matrix);
        matrix = saved.pop() ?? matrix;
        break;
      case OPS.transform:
        matrix = within(matrix, values as unknown as Matrix);
        visitor.transformed?.();
        break;
      case OPS.constructPath:
        // A path that only clips is not seen.
        if (values?.[0] === OPS.endPath) break;
        visitor.painted?.();
        for (const path of values?.[1] as (ArrayLike<number> | null)[]) if (path) visitor.path?.(path, matrix);
        break;
      case OPS.showText:
      case OPS.shadingFill:
        visitor.painted?.();
        break;
    }
  }
  visitor.restored?.(matrix);
}
