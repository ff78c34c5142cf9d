import { cutAt, lineEnd, startsLine, type Reading } from './reading.js';
import type { TreeNode } from './outline-tree.js';
import type { Range } from './unit-list.js';

/** An item's title is a short phrase before the first full stop; what is longer is already a measure. */
const longestInline = 45;
const longestHeading = 120;
const shortestCut = 6;
const longestDoubled = 80;

/**
 * Words that begin a measure. Where the full stop between title and text is lost, the text begins at the last of them
 * that leaves a title as long as its siblings have.
 */
const opening =
  /健全|建立|加强|推进|推动|完善|实施|深化|落实|优化|强化|提升|开展|构建|加快|支持|鼓励|探索|制定|坚持|严格|发挥|统筹|规范|积极|持续|全面|着力|以(?=[^及])|围绕|依托|充分|大力|聚焦/g;

/** How wide the lines of the document are where it breaks them inside sentences; 0 where it does not. */
export function wrapWidth(reading: Reading): number {
  const lengths: number[] = [];
  for (const line of reading.lines) {
    const lastChar = reading.s.charAt(line.b - 1);
    if (line.b - line.a > 12 && !'。；：）！？'.includes(lastChar)) lengths.push(line.b - line.a);
  }
  if (lengths.length < 8) return 0;
  lengths.sort((x, y) => x - y);
  return lengths[Math.floor(lengths.length * 0.6)]!;
}

function firstStop(s: string, a: number, b: number, marks: string): number {
  for (let i = a; i < b; i += 1) if (marks.includes(s.charAt(i))) return i;
  return -1;
}

/** Sets title and doubled heading of every node. `clauseStart` tells where the first clause of a node begins. */
export function findTitles(
  reading: Reading,
  nodes: readonly TreeNode[],
  clauseStart: (node: TreeNode) => number,
): void {
  const width = wrapWidth(reading);
  for (const node of nodes) {
    const body = node.marker.bodyStart;
    if (node.marker.titleEnd !== undefined) {
      node.title = titleRange(reading, body, Math.min(node.marker.titleEnd, clauseStart(node)), width);
      continue;
    }
    node.double = doubledHeading(reading.s, node);
    const limit = node.double?.a ?? Math.min(node.own.b, clauseStart(node));
    node.title = node.double === null ? titleRange(reading, body, limit, width) : unstopped(reading.s, body, limit);
    node.double ??= doubledTitle(reading, node.title, limit);
  }
  cutRunOnTitles(reading, nodes, clauseStart);
}

function titleRange(reading: Reading, a: number, limit: number, width: number): Range {
  const { s } = reading;
  if (limit <= a) return { a, b: a };
  // 第一条 【支持算力建设】 对…: the brackets print the title
  const bold = s.charAt(a) === '【' ? firstStop(s, a, Math.min(limit, a + longestInline), '】') : -1;
  if (bold > a + 1) return { a, b: bold + 1 };
  const stop = firstStop(s, a, Math.min(limit, a + longestHeading), '。；！？');
  const line = lineEnd(reading, a, Math.min(limit, cutAt(s, a + longestHeading)));
  const wraps = width > 0 && line - a >= width * 0.75;
  if (stop >= 0 && (stop < line || wraps)) {
    if (stop - a <= longestInline) return { a, b: stop };
  } else if (line < limit) {
    // a heading on a line of its own; a second line belongs to it only where the first was full
    if (!wraps) return { a, b: line };
    const second = lineEnd(reading, line, limit);
    if (stop < 0 || stop >= second) return { a, b: stop < 0 && limit - a <= longestHeading ? limit : second };
    if (stop - a <= longestInline) return { a, b: stop };
  } else if (limit - a <= longestHeading && stop < 0) return { a, b: limit };
  // no title is printed: the first phrase long enough to say what it is about stands for one
  for (let i = a + shortestCut; i < Math.min(limit, a + longestHeading); i += 1)
    if ('，。；：'.includes(s.charAt(i))) return { a, b: i };
  return { a, b: Math.min(limit, cutAt(s, a + longestInline)) };
}

/** A title without the full stop that ends it. */
const unstopped = (s: string, a: number, b: number): Range => ({ a, b: s.charAt(b - 1) === '。' ? b - 1 : b });

/** 1.植树。植树。加强管护: the title is printed a second time, without its number. */
function doubledTitle(reading: Reading, { a, b }: Range, limit: number): Range | null {
  const { s } = reading;
  const length = b - a;
  if (length < 2 || length > longestDoubled) return null;
  const again = s.charAt(b) === '。' ? b + 1 : b;
  if (again + length > limit || !s.startsWith(s.slice(a, b), again)) return null;
  // each copy ends as a title does: with a full stop or its line
  const ends = (at: number): boolean => s.charAt(at) === '。' || startsLine(reading, at);
  if (!ends(b) || !ends(again + length)) return null;
  return { a: again, b: s.charAt(again + length) === '。' ? again + length + 1 : again + length };
}

/** PDF text layers print bold headings twice: 一、总体要求一、总体要求. */
function doubledHeading(s: string, node: TreeNode): Range | null {
  const { start, bodyStart } = node.marker;
  const number = s.slice(start, bodyStart);
  const offset = s.slice(bodyStart, Math.min(node.own.b, start + longestDoubled)).indexOf(number);
  if (offset < 0) return null;
  const again = bodyStart + offset;
  const length = again - start;
  if (length <= number.length || s.slice(start, again) !== s.slice(again, again + length)) return null;
  return { a: again, b: again + length };
}

/** Cuts titles that run on into the text because the full stop between them is lost. */
function cutRunOnTitles(reading: Reading, nodes: readonly TreeNode[], clauseStart: (node: TreeNode) => number): void {
  const { s } = reading;
  const byKind = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    const same = byKind.get(node.marker.kind);
    if (same) same.push(node);
    else byKind.set(node.marker.kind, [node]);
  }
  for (const siblings of byKind.values()) {
    const stopped = siblings.filter((node) => s.charAt(node.title.b) === '。' && !hasComma(s, node.title));
    if (stopped.length < 4 || stopped.length < siblings.length * 0.75) continue;
    let longest = 0;
    let shortest = Infinity;
    for (const node of stopped) {
      longest = Math.max(longest, node.title.b - node.title.a);
      shortest = Math.min(shortest, node.title.b - node.title.a);
    }
    for (const node of siblings) {
      const runsOn = s.charAt(node.title.b) === '，' || hasComma(s, node.title);
      if (!runsOn || clauseStart(node) <= node.title.b) continue;
      const cut = lastOpening(s, node.title, shortest, longest);
      if (cut === null) continue;
      node.title = { a: node.title.a, b: cut };
      node.stopMissing = true;
    }
  }
}

const hasComma = (s: string, title: Range): boolean => s.slice(title.a, title.b).includes('，');

function lastOpening(s: string, title: Range, shortest: number, longest: number): number | null {
  const text = s.slice(title.a, title.b);
  let cut: number | null = null;
  opening.lastIndex = 0;
  const comma = text.indexOf('，');
  for (let match = opening.exec(text); match !== null; match = opening.exec(text))
    if ((comma < 0 || match.index < comma) && match.index >= Math.max(4, shortest) && match.index <= longest)
      cut = title.a + match.index;
  return cut;
}
