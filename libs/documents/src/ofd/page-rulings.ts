import { allOf, attributeOf, childOf, textIn, type Element } from '../package/xml.js';
import { type Matrix, type Ruling, Rulings, within } from '../ruled/rulings.js';
import { matrixOf, numbersOf } from './page-objects.js';

/** The straight lines that layers draw (GB/T 33190, 9: PathObject with its AbbreviatedData). */
export function rulingsOfContent(layers: readonly Element[], hair: number): readonly Ruling[] {
  const rulings = new Rulings(hair);
  for (const object of layers.flatMap((layer) => allOf(layer, 'PathObject'))) {
    // A path is stroked unless it says otherwise, and filled only where it says so (9.1).
    const drawn = attributeOf(object, 'Stroke') !== 'false' || attributeOf(object, 'Fill') === 'true';
    if (!drawn || attributeOf(object, 'Visible') === 'false') continue;
    const [left = 0, top = 0] = numbersOf(attributeOf(object, 'Boundary'));
    const place: Matrix = [1, 0, 0, 1, left, top];
    trace(rulings, within(place, matrixOf(attributeOf(object, 'CTM'))), textIn(childOf(object, 'AbbreviatedData')));
  }
  return rulings.found;
}

/** How many numbers an operator takes (9.3). */
const operands: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function trace(rulings: Rulings, matrix: Matrix, data: string): void {
  const parts = data.trim().split(/[\s,]+/);
  for (let at = 0; at < parts.length;) {
    const operator = parts[at]!;
    const count = operands[operator];
    if (count === undefined) return;
    const values = parts.slice(at + 1, at + 1 + count).map(Number);
    const [x = NaN, y = NaN] = values.slice(-2);
    if (operator === 'C') rulings.close();
    else if (Number.isNaN(x) || Number.isNaN(y)) return;
    else if (operator === 'L') rulings.line(matrix, x, y);
    else rulings.move(matrix, x, y);
    at += 1 + count;
  }
}
