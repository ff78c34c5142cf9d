import { isBlank } from './folding.js';
import { endBefore, foldedBefore, headKind, isTextLine, titleEnd, type HeadKind } from './head-words.js';
import type { PhysicalLine, PhysicalLines } from './lines.js';

/**
 * Running heads and feet: lines that recur at the edges of pages and nowhere else. Where pages end is told by form feeds
 * and by page numbers on lines of their own; blank lines part paragraphs too. A line is taken out only where nothing of
 * a duty can go with it (`head-words.ts`).
 */

/** So many printed lines above and below a break may belong to the page and not to the text. */
const depth = 2;
const longest = 40;
const mostBlankLines = 4;
const fewest = 3;
/** A title stands among the first lines. */
const linesOfTitle = 20;
const shortestTitle = 6;
/** Every page has them, or every second; of a chapter's the head stands on a part of the pages. */
const smallestShare = 4;
/** A page number in it differs from page to page. */
const pageNumber = /第\d{1,4}页(?:[，/]?共\d{1,4}页)?|[-—–―－·•]\d{1,4}[-—–―－·•]|\d{1,4}\/\d{1,4}/g;
/** Where it is no fraction, the number tells of itself that the line belongs to the page. */
const ownNumber =
  /^第\d{1,4}页|第\d{1,4}页(?:[，/]?共\d{1,4}页)?$|^[-—–―－·•]\d{1,4}[-—–―－·•]|[-—–―－·•]\d{1,4}[-—–―－·•]$/;

/** What the lines of a document are looked at for. */
export interface PageLines {
  readonly text: string;
  readonly lines: PhysicalLines;
  /** A line folded and without blanks. */
  readonly squeeze: (line: PhysicalLine) => string;
  /** The lines that are page numbers alone. */
  readonly numbers: ReadonlySet<number>;
  /** The first line of the text proper, or -1; a title stands before it. */
  readonly first: number;
}

type Side = 'above' | 'below';

/** The lines that are running heads or feet, in order. */
export function runningHeads(page: PageLines): number[] {
  const breaks = breaksOf(page);
  if (breaks.length === 0) return [];
  const edges = edgesOf(page, breaks);
  const heads = recurring(page, edges, breaks);
  return heads.size === 0 ? [] : edges.lines.filter((k) => heads.has(k)).sort((one, other) => one - other);
}

/** The lines at the edges of pages, in the order they were found, and on which side of a break each stands. */
interface Edges {
  readonly lines: readonly number[];
  sideOf(k: number): Side;
}

/** The lines at the edges of pages, each with the break it is nearer to; a page's only line stands above one. */
function edgesOf(page: PageLines, breaks: readonly Break[]): Edges {
  // the nearer a line the smaller, and smaller above than below; a document may have millions of pages
  const places = new Uint8Array(page.lines.length);
  const found: number[] = [];
  const add = (from: number, side: Side): void =>
    printedFrom(page, from, side === 'above' ? -1 : 1).forEach((k, rank) => {
      const place = 2 * rank + (side === 'above' ? 1 : 2);
      if (places[k] === 0) found.push(k);
      if (places[k] === 0 || place < places[k]!) places[k] = place;
    });
  for (const { from, to } of breaks) {
    add(from, 'above');
    add(to, 'below');
  }
  add(0, 'below');
  add(page.lines.length - 1, 'above');
  return { lines: found, sideOf: (k) => (places[k]! % 2 === 1 ? 'above' : 'below') };
}

/** Between which lines a page ends. */
interface Break {
  readonly from: number;
  readonly to: number;
}

function breaksOf({ text, lines, numbers }: PageLines): Break[] {
  const found: Break[] = [];
  // What stands between two of these without a printed line is one break.
  const add = (from: number, to: number): void => {
    const last = found.at(-1);
    if (last && from < last.to)
      found[found.length - 1] = { from: Math.min(last.from, from), to: Math.max(last.to, to) };
    else found.push({ from, to });
  };
  let blank = 0;
  for (let k = 0; k < lines.length; k += 1) {
    if (numbers.has(k)) {
      add(k - blank - 1, k + 1);
      blank = 0;
      continue;
    }
    const line = lines.at(k);
    if (isBlankLine(text, line)) {
      blank += 1;
      if (line.endsPage) add(k - blank, k + 1);
      continue;
    }
    if (line.endsPage) add(k, k + 1);
    blank = 0;
  }
  const printed = (k: number): boolean => !isBlankLine(text, lines.at(k)) && !numbers.has(k);
  let top = 0;
  while (top < lines.length && !printed(top)) top += 1;
  let end = lines.length - 1;
  while (end > top && !printed(end)) end -= 1;
  return found.filter(({ from, to }) => from >= top && to <= end);
}

function isBlankLine(text: string, { start, end }: PhysicalLine): boolean {
  for (let i = start; i < end; i += 1) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** The printed lines next to a break that are no page numbers, up to a line too long for a head. */
function printedFrom({ text, lines, numbers }: PageLines, from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let k = from, blank = 0; k >= 0 && k < lines.length && found.length < depth; k += step) {
    if (numbers.has(k)) continue;
    if (isBlankLine(text, lines.at(k))) {
      blank += 1;
      if (blank > mostBlankLines) break;
      continue;
    }
    found.push(k);
  }
  return found;
}

/** A line that recurs at the edges of pages. */
interface Recurring {
  readonly side: Side;
  readonly at: Set<number>;
}

function recurring(page: PageLines, edges: Edges, breaks: readonly Break[]): ReadonlySet<number> {
  const { lines, squeeze, text, first } = page;
  const keyOf = (k: number): string | null => {
    const line = lines.at(k);
    if (line.end - line.start > longest * 2 || text.slice(line.start, line.end).trim().includes('\t')) return null;
    const key = squeeze(line).replace(pageNumber, '#');
    return key.length < 2 || key.length > longest || isTextLine(key) ? null : key;
  };
  const known = new Map<string, Recurring>();
  for (const k of edges.lines) {
    const key = keyOf(k);
    if (key === null) continue;
    const side = edges.sideOf(k);
    const same = known.get(key);
    if (same && (same.side === side || k < first)) same.at.add(k);
    else if (!same) known.set(key, { side, at: new Set([k]) });
  }
  const titles = titlesOf(page, breaks);
  for (const [key, { at }] of known)
    if (at.size * smallestShare < breaks.length || !recursEnough(page, breaks, at, titles.has(key))) known.delete(key);
  const kinds = new Map<string, HeadKind>([...known].map(([key, line]) => [key, kindOf(page, key, line)]));
  const heads = new Set([...known.keys()].filter((key) => titles.has(key) || kinds.get(key) !== 'text'));
  const before = heads.size === 0 ? new Int32Array() : textBefore(page, (k) => heads.has(keyOf(k) ?? ''));
  for (const [key, line] of known) {
    if (titles.has(key)) continue;
    if (!heads.has(key) || !standsApart(page, before, kinds.get(key), line)) known.delete(key);
  }
  if (known.size === 0) return new Set();
  // A line that stands inside a page too is text; the title stands above the text once.
  const above = new Map<string, number>();
  for (let k = 0; k < lines.length && known.size > 0; k += 1) {
    const key = keyOf(k);
    const same = key === null ? undefined : known.get(key);
    if (key === null || same === undefined) continue;
    if (k < first) above.set(key, (above.get(key) ?? 0) + 1);
    else if (!same.at.has(k)) known.delete(key);
  }
  return new Set(
    [...known].flatMap(([key, { at }]) =>
      titleEnd.test(key) && above.get(key) === 1 ? [...at].filter((k) => k >= first) : [...at],
    ),
  );
}

/** The lines of the first page above the text, in which the title is told, also where it is broken over lines. */
function titlesOf(
  { text, lines, squeeze, numbers, first }: PageLines,
  breaks: readonly Break[],
): { has: (key: string) => boolean } {
  const until = Math.min(first, (breaks[0]?.from ?? first) + 1);
  const above: string[] = [];
  for (let k = 0; k < until && above.length < linesOfTitle; k += 1)
    if (!isBlankLine(text, lines.at(k)) && !numbers.has(k)) above.push(squeeze(lines.at(k)));
  const joined = above.join('');
  return {
    has: (key) => titleEnd.test(key) && (above.includes(key) || (key.length >= shortestTitle && joined.includes(key))),
  };
}

/** Three times, the title among them; of two pages the second has to begin with the title, or with the first's first line. */
function recursEnough(page: PageLines, breaks: readonly Break[], at: ReadonlySet<number>, isTitle: boolean): boolean {
  const later = [...at].filter((k) => k >= page.first).length;
  if (at.size >= fewest || (isTitle && later + 1 >= fewest)) return true;
  if (breaks.length > 1) return false;
  const beginsSecond = printedFrom(page, breaks[0]!.to, 1).some((k) => at.has(k));
  return beginsSecond && (isTitle || at.has(printedFrom(page, 0, 1)[0] ?? -1));
}

/** What a recurring line is by its words; a page number in it differs from page to page. */
function kindOf({ lines, squeeze }: PageLines, key: string, { side, at }: Recurring): HeadKind {
  if (!key.includes('#')) return headKind(key, side === 'above');
  const printed = [...at].map((k) => squeeze(lines.at(k)));
  if (new Set(printed).size < at.size) return 'text';
  const kind = headKind(key.replaceAll('#', ''), side === 'above');
  return kind !== 'text' && printed.every((line) => ownNumber.test(line)) ? 'numbered' : kind;
}

/** For each line the one before it that is text, neither blank nor of the page; -1 where there is none. */
function textBefore({ text, lines, numbers }: PageLines, isHead: (k: number) => boolean): Int32Array {
  const before = new Int32Array(lines.length);
  let last = -1;
  for (let k = 0; k < lines.length; k += 1) {
    before[k] = last;
    if (!numbers.has(k) && !isBlankLine(text, lines.at(k)) && !isHead(k)) last = k;
  }
  return before;
}

/** Whether what stands before a recurring line does not go on in it. */
function standsApart(
  { text, lines, first }: PageLines,
  before: Int32Array,
  kind: HeadKind | undefined,
  { at }: Recurring,
): boolean {
  if (kind === 'numbered') return true;
  const inText = [...at].filter((k) => k >= first);
  const ends = inText.map((k) => {
    if (before[k]! < 0) return 'sentence';
    const { start, end } = lines.at(before[k]!);
    return endBefore(foldedBefore(text, start, end), foldedBefore(text, 0, end));
  });
  if (kind === 'authority') return ends.every((end) => end === 'sentence');
  return ends.filter((end) => end === 'asking').length * 2 < ends.length;
}
