/** A page with a ruled table: words and lines at their places, in points from the upper left corner. */
export interface RuledPage {
  readonly words: { readonly text: string; readonly x: number; readonly y: number }[];
  readonly lines: { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
}

const size = 10;
const lineHeight = 15;
const left = 60;
const top = 70;
const bottom = 760;

/** A text in lines of so many characters; a list of units breaks where it happens to. */
const broken = (text: string, most: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / most)) }, (_, k) => text.slice(k * most, (k + 1) * most));

/**
 * Lays a table out as office programs do: cells are broken into lines, short ones stand in the middle of their row, each
 * cell has lines round it, and a table goes on over the page without its header. `widths` are in points, and so is the
 * `padding` between a line and the words beside it.
 */
export function ruledPages(
  title: string,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  padding = 4,
): RuledPage[] {
  const edges = widths.reduce<number[]>((found, width) => [...found, found.at(-1)! + width], [left]);
  const pages: RuledPage[] = [{ words: [{ text: title, x: left, y: 50 }], lines: [] }];
  let y = top;
  for (const row of rows) {
    const cells = row.map((text, column) => broken(text, Math.floor((widths[column]! - 2 * padding) / size)));
    const height = Math.max(...cells.map((lines) => lines.length)) * lineHeight + 2 * padding;
    if (y + height > bottom) {
      pages.push({ words: [], lines: [] });
      y = top;
    }
    const page = pages.at(-1)!;
    for (const [column, lines] of cells.entries()) {
      const [from, to] = [edges[column]!, edges[column + 1]!];
      const start = y + (height - lines.length * lineHeight) / 2;
      for (const [k, text] of lines.entries())
        if (text !== '') page.words.push({ text, x: from + padding, y: start + k * lineHeight + 2 });
      page.lines.push({ from: [from, y], to: [to, y] }, { from: [from, y + height], to: [to, y + height] });
      page.lines.push({ from: [from, y], to: [from, y + height] }, { from: [to, y], to: [to, y + height] });
    }
    y += height;
  }
  for (const [k, page] of pages.entries()) page.words.push({ text: `— ${k + 1} —`, x: 280, y: 790 });
  return pages;
}

/** The size of its words in points. */
export const ruledSize = size;
