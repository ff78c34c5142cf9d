import { allOf, attributeOf, childOf, childrenOf, textIn, type Element } from '../package/xml.js';
import type { Run } from '../pdf/text-lines.js';
import type { Drawing } from '../pictures/unread-on-page.js';
import type { Matrix } from '../ruled/rulings.js';

/** The numbers of an attribute. */
export const numbersOf = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(Number);

/** The matrix of an attribute (GB/T 33190, 8.5: CTM); that which leaves everything where it is where there is none. */
export function matrixOf(text: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(text);
  return [a, b, c, d, e, f];
}

/** Advances between characters (11.3: DeltaX); `g 3 8` stands for 8 8 8. */
export function advances(text: string | undefined): number[] {
  const parts = (text ?? '').trim().split(/\s+/);
  const found: number[] = [];
  for (let at = 0; at < parts.length && found.length < 100_000; at += 1) {
    if (parts[at] === 'g') {
      const times = Math.min(Number(parts[at + 1]) || 0, 100_000);
      for (let k = 0; k < times; k += 1) found.push(Number(parts[at + 2]) || 0);
      at += 2;
    } else if (parts[at] !== '') found.push(Number(parts[at]) || 0);
  }
  return found;
}

/**
 * The text of a page's content (11: TextObject). A position is that of the first character's origin inside the object's
 * boundary, turned by its matrix; lengths are millimetres from the upper left corner.
 */
export function runsOfContent(content: Element): Run[] {
  return allOf(content, 'TextObject')
    .filter((object) => attributeOf(object, 'Visible') !== 'false')
    .flatMap(runsOfObject);
}

function runsOfObject(object: Element): Run[] {
  const [left = 0, top = 0] = numbersOf(attributeOf(object, 'Boundary'));
  const [a, b, c, d, e, f] = matrixOf(attributeOf(object, 'CTM'));
  const size = (Number(attributeOf(object, 'Size')) || 4) * (Math.hypot(c, d) || 1);
  const scale = Math.hypot(a, b) || 1;
  let before: { x: number; y: number } = { x: 0, y: 0 };
  return childrenOf(object, 'TextCode').flatMap((code): Run[] => {
    // A code without a place goes on where the last one was (11.3).
    const x = Number(attributeOf(code, 'X') ?? before.x);
    const y = Number(attributeOf(code, 'Y') ?? before.y);
    before = { x, y };
    const text = textIn(code).replace(/[\r\n]+/g, '');
    if (text.trim() === '') return [];
    const steps = advances(attributeOf(code, 'DeltaX'));
    const width = steps.length > 0 ? steps.reduce((sum, step) => sum + step, 0) * scale + size : text.length * size;
    return [{ text, x: left + a * x + c * y + e, y: top + b * x + d * y + f, width, size }];
  });
}

/** The pictures of layers (10: ImageObject), and how much is drawn in lines (9: PathObject). */
export function drawingOfContent(layers: readonly Element[]): Drawing {
  const boxes = layers
    .flatMap((layer) => allOf(layer, 'ImageObject'))
    .filter((object) => attributeOf(object, 'Visible') !== 'false')
    .map((object) => numbersOf(attributeOf(object, 'Boundary')));
  const pictures = boxes.map(([left = 0, top = 0, wide = 0, high = 0]) => ({
    ...{ left, top },
    ...{ right: left + wide, bottom: top + high },
  }));
  const paths = layers.flatMap((layer) => allOf(layer, 'PathObject'));
  const points = paths.reduce((sum, path) => sum + numbersOf(textIn(childOf(path, 'AbbreviatedData'))).length / 3, 0);
  return { pictures, points };
}

/** The layers of a page in the order in which they are printed; the background first. */
export const layersOf = (page: Element | undefined): Element[] => {
  const layers = childrenOf(childOf(page, 'Content'), 'Layer');
  const order = (layer: Element): number =>
    ['Background', 'Body', 'Foreground'].indexOf(attributeOf(layer, 'Type') ?? 'Body');
  return [...layers].sort((one, other) => order(one) - order(other));
};
