import type { Package } from '../package/open-package.js';
import { attributeOf, childrenOf, descend, elementsOf, parseXml } from '../package/xml.js';

/** A range of cells that are one, counted from 0; the ends belong to it. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the library does not tell of a sheet. */
export interface SheetFrame {
  readonly merged: readonly MergedRange[];
  readonly hidden: boolean;
}

/** The merged cells of each sheet, in the order of the workbook. */
export async function sheetFrames(archive: Package): Promise<SheetFrame[]> {
  const relations = new Map(
    elementsOf(elementsOf(parseXml(await archive.read('xl/_rels/workbook.xml.rels')))[0] ?? { childNodes: [] }).map(
      (one) => [attributeOf(one, 'Id'), (attributeOf(one, 'Target') ?? '').replace(/^\/xl\//, '')],
    ),
  );
  const sheets = childrenOf(descend(parseXml(await archive.read('xl/workbook.xml')), 'workbook', 'sheets'), 'sheet');
  const frames: SheetFrame[] = [];
  for (const sheet of sheets) {
    const target = relations.get(Object.entries(sheet.attribs).find(([key]) => key.endsWith(':id'))?.[1]);
    const bytes = target === undefined ? null : await archive.readIfThere(`xl/${target}`);
    const cells = bytes ? childrenOf(descend(parseXml(bytes), 'worksheet', 'mergeCells'), 'mergeCell') : [];
    frames.push({
      merged: cells.flatMap((cell) => rangeOf(attributeOf(cell, 'ref') ?? '') ?? []),
      hidden: /hidden/i.test(attributeOf(sheet, 'state') ?? ''),
    });
  }
  return frames;
}

function rangeOf(reference: string): MergedRange | null {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (bottom === '') return null;
  return { left: columnOf(left), top: Number(top) - 1, right: columnOf(right), bottom: Number(bottom) - 1 };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
