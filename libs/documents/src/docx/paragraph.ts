import type { AnyNode, Element } from '../package/xml.js';
import { attributeOf, childOf, elementsOf, nameOf, textIn } from '../package/xml.js';
import { pictureArea } from './pictures.js';

/** What a paragraph prints, and what floats beside it. */
export interface ParagraphText {
  readonly text: string;
  /** Paragraphs and tables of text boxes that are anchored here. */
  readonly boxes: readonly Element[];
  /** The areas in square points of its pictures and of whatever else is no text. */
  readonly pictures: readonly number[];
}

const pictureElements = new Set(['drawing', 'pict', 'object']);

/** Not printed, or printed elsewhere: what was deleted or moved away, field codes, notes, the readings above words. */
const leftOut = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rt',
  'footnoteReference',
  'endnoteReference',
  'pPr',
  'rPr',
  'Fallback',
]);

const isHidden = (run: Element): boolean => {
  const vanish = childOf(childOf(run, 'rPr'), 'vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(attributeOf(vanish, 'val') ?? '1');
};

/** The printed characters of a paragraph, without its automatic number. */
export function paragraphText(paragraph: Element): ParagraphText {
  const boxes: Element[] = [];
  const pictures: number[] = [];
  let text = '';
  const visit = (node: { childNodes: AnyNode[] }): void => {
    for (const element of elementsOf(node)) {
      const name = nameOf(element);
      if (leftOut.has(name) || (name === 'r' && isHidden(element))) continue;
      if (name === 't') text += textIn(element);
      else if (name === 'tab' || name === 'ptab') text += '\t';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (name === 'noBreakHyphen') text += '-';
      else if (name === 'sym') text += symbol(attributeOf(element, 'char'));
      else if (name === 'txbxContent') boxes.push(element);
      else {
        if (pictureElements.has(name)) pictures.push(pictureArea(element));
        visit(element);
      }
    }
  };
  visit(paragraph);
  return { text, boxes, pictures };
}

const symbol = (code: string | undefined): string => {
  const value = Number.parseInt(code ?? '', 16);
  return value > 0 && value < 0x10000 ? String.fromCharCode(value) : '';
};
