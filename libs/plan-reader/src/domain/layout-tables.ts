import { spacedTable } from './layout-spaced.js';
import { stackedTable } from './layout-stacked.js';
import type { Edits } from './layout-edits.js';

/** Every task table has a column of units; its header is looked for round the words that head one. */
const unitHeader =
  /(?:责任|牵头|负责|承办|主办|主责|实施|落实|責任|牽頭|負責)[^\n]{0,8}?(?:单位|部门|科室|处室|主体|單位|部門|處室|主體)/g;

/** Tables whose cells single blanks part, or line breaks in a way that needs their numbers: the tabs they lack. */
export function flatTableEdits(text: string): Edits {
  const edits: Edits = new Map();
  let done = 0;
  unitHeader.lastIndex = 0;
  for (let match = unitHeader.exec(text); match !== null; match = unitHeader.exec(text)) {
    if (match.index < done) continue;
    const end = spacedTable(text, match.index, edits) ?? stackedTable(text, match.index, edits);
    if (end !== null) unitHeader.lastIndex = done = Math.max(end, unitHeader.lastIndex);
  }
  return edits;
}
