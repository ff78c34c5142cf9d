import { isBlank } from './folding.js';
import { Edits } from './layout-edits.js';

const codes = (signs: string): ReadonlySet<number> => new Set([...signs].map((c) => c.charCodeAt(0)));

/** ┌──┬──┐ and ├──┼──┤ are drawn between the rows of mail and old editors. */
const junctions = '┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜';
const bars = codes('|｜│┃║' + junctions);
const dividers = codes('|｜│┃║' + junctions + '-:=─━═');

const anyBar = new RegExp(`[|｜│┃║${junctions}]`, 'g');

/** Bars of tables, as editors of web texts and Markdown write them: those between cells become tabs, the outer ones blanks. */
export function layOutBars(text: string): string {
  const edits = new Edits(text);
  anyBar.lastIndex = 0;
  let done = 0;
  for (let match = anyBar.exec(text); match !== null; match = anyBar.exec(text)) {
    const start = Math.max(text.lastIndexOf('\n', match.index) + 1, done);
    const feed = text.indexOf('\n', match.index);
    const end = feed < 0 ? text.length : feed;
    editLine(text, start, end, edits);
    anyBar.lastIndex = done = end + 1;
  }
  return edits.made();
}

/** A line is a row when a bar begins or ends it or several part it; the rulings between rows go altogether. */
function editLine(text: string, start: number, end: number, edits: Edits): void {
  const found: number[] = [];
  let first = -1;
  let last = -1;
  let ruling = true;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) continue;
    if (first < 0) first = i;
    last = i;
    if (bars.has(code)) found.push(i);
    if (!dividers.has(code)) ruling = false;
  }
  if (found.length < 2 && found[0] !== first && found[0] !== last) return;
  if (ruling) {
    for (let i = first; i <= last; i += 1) if (!isBlank(text.charCodeAt(i))) edits.set(i, ' ');
    return;
  }
  for (const at of found) edits.set(at, at === first || at === last ? ' ' : '\t');
}
