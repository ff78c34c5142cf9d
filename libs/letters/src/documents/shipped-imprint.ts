import { page, twips, type } from './page-layout.js';

/** One character of 四号 in twentieths of a point: how far the text of 版记 stands from the edges (7.4.2, 7.4.3). */
const CHARACTER = type.imprint * 20;
const WIDTH = twips(page.textWidth);
/** 抄送： with the character before it; the names beside it, and the day at the end. */
const COLUMNS = [CHARACTER * 4, WIDTH - CHARACTER * 17, CHARACTER * 13] as const;
/** The outer lines are 0.35 mm, the one between is 0.25 mm (7.4.1), in eighths of a point. */
const THICK = 8;
const THIN = 6;

const size = `<w:rPr><w:sz w:val="${type.imprint * 2}"/><w:szCs w:val="${type.imprint * 2}"/></w:rPr>`;
const line = (side: string, width: number): string =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="auto"/>`;
const margin = (side: 'left' | 'right', width: number): string => `<w:${side} w:w="${width}" w:type="dxa"/>`;

interface Cell {
  readonly width: number;
  readonly columns?: number;
  /** The sides on which the text stands one character from the edge. */
  readonly apart: readonly ('left' | 'right')[];
  readonly text: string;
}

const cell = ({ width, columns = 1, apart, text }: Cell, kept: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}` +
  `<w:tcMar>${(['left', 'right'] as const).map((side) => margin(side, apart.includes(side) ? CHARACTER : 0)).join('')}</w:tcMar></w:tcPr>` +
  `<w:p><w:pPr>${kept}<w:jc w:val="${apart[0] === 'right' && columns === 1 ? 'right' : 'left'}"/></w:pPr>` +
  `<w:r>${size}<w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
/** A row, on one page with the next one where it is said to be: 版记 is never torn. */
const row = (cells: readonly Cell[], withNext = false): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((one) => cell(one, withNext ? '<w:keepNext/>' : '')).join('')}</w:tr>`;

/**
 * 版记: at the foot of the text of the last page, between lines as wide as the text. The row of copies falls
 * away where nobody gets a copy, because its condition goes over both of its cells.
 */
export const imprintPart =
  `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin"` +
  ` w:tblpXSpec="center" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="${WIDTH}" w:type="dxa"/>` +
  `<w:tblBorders>${line('top', THICK)}${line('bottom', THICK)}${line('insideH', THIN)}</w:tblBorders>` +
  `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${COLUMNS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
  row(
    [
      { width: COLUMNS[0], apart: ['left'], text: '{#有抄送}抄送：' },
      { width: COLUMNS[1] + COLUMNS[2], columns: 2, apart: ['right'], text: '{抄送机关}。{/有抄送}' },
    ],
    true,
  ) +
  row([
    { width: COLUMNS[0] + COLUMNS[1], columns: 2, apart: ['left'], text: '{印发机关}' },
    { width: COLUMNS[2], apart: ['right'], text: '{印发日期}印发' },
  ]) +
  '</w:tbl>';
