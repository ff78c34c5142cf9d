import { spacedTable } from './layout-spaced.js';
import { stackedTable } from './layout-stacked.js';
import { Edits } from './layout-edits.js';
import { lineStart, lineStop } from './layout-lines.js';

/** Every task table has a column of units; its header is looked for round the words that head one. */
const unitHeader =
  /序[^\S\n]?号|(?:责任|牵头|负责|承办|主办|主责|实施|落实|責任|牽頭|負責)[^\n]{0,8}?(?:单位|部门|科室|处室|股室|主体|單位|部門|處室|主體)/g;

const longestHeader = 120;

/** Tables whose cells single blanks part, or line breaks in a way that needs their numbers: they get their tabs. */
export function layOutFlatTables(text: string): string {
  const edits = new Edits(text);
  unitHeader.lastIndex = 0;
  for (let match = unitHeader.exec(text); match !== null; match = unitHeader.exec(text)) {
    const start = lineStart(text, match.index);
    const stop = lineStop(text, match.index);
    const line = start === null || stop === null || stop - start > longestHeader ? null : { start, stop };
    const end = line === null ? null : (spacedTable(text, line, edits) ?? stackedTable(text, line, edits));
    // the rest of the line is looked at only once
    const feed = text.indexOf('\n', match.index);
    unitHeader.lastIndex = Math.max(end ?? 0, feed < 0 ? text.length : feed);
  }
  return edits.made();
}
