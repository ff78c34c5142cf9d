import type { OutlineSpan } from '#libs/contracts';
import { characterSet } from './character-sets.js';
import { foldCharacter, foldCode, isBlank } from './folding.js';
import { hasDash, inlineFooters, type PageNumber } from './inline-footers.js';
import type { PhysicalLine, PhysicalLines } from './lines.js';
import { runningHeads } from './running-heads.js';

/**
 * Page furniture is what the paper or the web page adds and the author did not write: page numbers, rulings,
 * links, comment forms. It is taken out before reading, because it stands in the middle of words.
 */

/** A page number on a line of its own: — 3 —, - 3 -, 第3页, 第3页 共10页, 3/10. */
const pageLine = /^(?:[-—–―－·•]{1,2}\d{1,4}[-—–―－·•]{1,2}|第\d{1,4}页(?:[，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/;
/** The running head of a gazette: its name with year and issue, on every page. */
const gazette =
  /^[·•\d]{0,4}[一-龥]{2,24}(?:公报|政报)[·•，（]?20\d\d(?:年|[.·•\-])?(?:第)?\d{1,3}[期号]?(?:[（，]?总第?\d{1,4}[期号]?）?)?）?[·•\d]{0,4}$/;
const gazetteReversed =
  /^[·•]?20\d\d年第\d{1,3}[期号](?:[（，]?总第?\d{1,4}[期号]）?)?[一-龥]{2,24}(?:公报|政报)[·•\d]{0,4}$/;
/** What a running head says where a page number stands beside it. */
const runningHead = /^[一-龥]{2,28}(?:公报|政报|文件)$/;
/** One sign repeated over the line: a ruling, also where the extraction gave it a nonsense ideograph. */
const ruling = /^(.)\1{7,}$/u;
/** Lines of a web page or a database around the document. */
const chrome =
  /^(?:点赞|评论|发表|返回|顶部|分享|打印|关闭|收藏|转发|字号|字体|首页|上一[篇页]|下一[篇页]|暂无评论|扫一扫|微信|微博|扫码|二维码|当前位置|您的位置|网站地图|版权所有|主办单位：.{0,30}网|相关(?:链接|附件|阅读|新闻|推荐)|浏览(?:次数|量)|阅读(?:次数|量)|访问量|来源：|信息来源|发布(?:时间|日期|机构)|责任编辑|编辑：|索引号|主题分类|原文链接|【法宝引证码】|https?：\/\/|www\.|.{0,30}ICP备|.{0,20}公网安备)/;
/** What a browser prints at the edges of a page: the address, with the number of the page behind it; the hour. */
const printedAddress = /^https?：\/\/[\x21-\x7e：？；，（）]+?\d{1,4}\/\d{1,4}$/;
const address = /^(?:https?：\/\/|www\.)[\x21-\x7e：？；，（）]+$/;
const printedHour =
  /^(?:20\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4})，?(?:[上下]午)?\d{1,2}：\d\d(?:：\d\d)?(?:[AP]M)?/;
/** What a deadline goes on with behind its hour, or any sentence: 18:00前完成整改。 */
const goesOn = /^[前后起止至之以内，、；：。]|[，；。]|前|完成/;
/** The page number of a browser. */
const printedPage = /^\d{1,4}\/\d{1,4}$/;
const heading = /^(?:一、|（一）|1[.、]|第一[章条])/;
const sentenceEnd = characterSet('。；！？');
/** A longer line is prose; no more of it is needed to know furniture. */
const squeezeLimit = 64;

/** What the first heading of a document can begin with, folded. */
const headingStart = characterSet('一（1第');
/** What a line of page furniture can begin with, inside the document. */
const furnitureStart = characterSet('-—–―－·•第0123456789０１２３４５６７８９hw');

/** What a running head inside the document can end with: 公报, 文件, 第11期, a page number. */
const headEnd = characterSet('报件期号）)·•0123456789０１２３４５６７８９');

/** A line folded and without blanks, for comparing with the vocabularies above. */
function squeeze(text: string, line: PhysicalLine): string {
  let out = '';
  let from = line.start;
  let length = 0;
  let i = line.start;
  // what is neither blank nor folded is taken as it stands
  for (; i < line.end && length < squeezeLimit; i += 1) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) {
      if (i > from) out += text.slice(from, i);
      from = i + 1;
      continue;
    }
    length += 1;
    if (foldCode(code) === code) continue;
    out += text.slice(from, i) + String.fromCharCode(foldCode(code));
    from = i + 1;
  }
  return from === line.start ? text.slice(from, i) : out + text.slice(from, i);
}

/** Whether a line is the first heading; its first character says of most lines that they are not. */
const isHeading = (text: string, line: PhysicalLine): boolean =>
  headingStart[foldCode(text.charCodeAt(firstOf(text, line)))] === 1 && heading.test(squeeze(text, line));

/** Whether a line is as long as prose, or its first characters end a sentence. */
function isProse(text: string, line: PhysicalLine): boolean {
  let length = 0;
  for (let i = line.start; i < line.end && length < squeezeLimit; i += 1) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) continue;
    if (sentenceEnd[foldCode(code)] === 1) return true;
    length += 1;
  }
  return length >= squeezeLimit;
}

/** Whether a line inside the document can be furniture, told by its first two characters or its last; most lines are prose. */
function mayBeFurniture(text: string, line: PhysicalLine): boolean {
  const first = firstOf(text, line);
  const code = text.charCodeAt(first);
  if (furnitureStart[code] === 1 || (first + 1 < line.end && text.charCodeAt(first + 1) === code)) return true;
  return line.end - first <= squeezeLimit && headEnd[text.charCodeAt(lastOf(text, line))] === 1;
}

/** Where the first printed character of a line stands; at its end if it is blank. */
function firstOf(text: string, line: PhysicalLine): number {
  let i = line.start;
  while (i < line.end && isBlank(text.charCodeAt(i))) i += 1;
  return i;
}

/** Where the last printed character of a line stands; before its start if it is blank. */
function lastOf(text: string, line: PhysicalLine): number {
  let i = line.end - 1;
  while (i >= line.start && isBlank(text.charCodeAt(i))) i -= 1;
  return i;
}

/** The nearest line in a direction that is not blank. */
function printedNeighbour(text: string, lines: PhysicalLines, index: number, step: 1 | -1): PhysicalLine | null {
  for (let k = index + step; k >= 0 && k < lines.length; k += step) {
    const line = lines.at(k);
    if (lastOf(text, line) >= line.start) return line;
  }
  return null;
}

const shortestRuling = 8;

const isRulingOrGazette = (content: string): boolean =>
  ruling.test(content) || gazette.test(content) || gazetteReversed.test(content);

/** Whether a running head or a bare number is furniture, told by the lines beside it. */
function isPageEdge(text: string, lines: PhysicalLines, index: number, content: string): boolean {
  const bare = /^\d{1,4}$/.test(content);
  if (!bare && !runningHead.test(content)) return false;
  const before = printedNeighbour(text, lines, index, -1);
  const behind = printedNeighbour(text, lines, index, 1);
  if (!bare) return [before, behind].some((line) => line !== null && pageLine.test(squeeze(text, line)));
  // a number alone on its line is furniture inside a list; elsewhere it may be the number of a table's row
  if (before === null || behind === null) return false;
  const last = foldCharacter(text.charAt(lastOf(text, before)));
  return '、，（'.includes(last) || /^[、，）。；]/.test(squeeze(text, behind));
}

/**
 * What a browser prints above each page: the hour, and behind it the title. The address or the page number of a page
 * stands beside it, and it is the same on all of them. A deadline with an hour is neither.
 */
class PrintedHours {
  private times: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly text: string,
    private readonly lines: PhysicalLines,
  ) {}

  has(index: number, content: string): boolean {
    const hour = printedHour.exec(content)?.[0];
    if (hour === undefined || goesOn.test(content.slice(hour.length))) return false;
    if (!this.isBesidePrint(index)) return false;
    this.times ??= this.counted();
    return this.times.get(content)! > 1;
  }

  private isBesidePrint(index: number): boolean {
    const before = printedNeighbour(this.text, this.lines, index, -1);
    if (before === null) return true;
    return [before, printedNeighbour(this.text, this.lines, index, 1)].some((line) => {
      const content = line === null ? '' : squeeze(this.text, line);
      return printedPage.test(content) || printedAddress.test(content) || address.test(content);
    });
  }

  /** How often each line that begins with an hour stands in the document. */
  private counted(): ReadonlyMap<string, number> {
    const times = new Map<string, number>();
    for (let k = 0; k < this.lines.length; k += 1) {
      const content = squeeze(this.text, this.lines.at(k));
      if (printedHour.test(content)) times.set(content, (times.get(content) ?? 0) + 1);
    }
    return times;
  }
}

/** Where the document proper begins and ends: the lines of a web page stand before and behind it. */
function bodyOf(text: string, lines: PhysicalLines): { first: number; last: number } {
  let first = 0;
  while (first < lines.length && !isHeading(text, lines.at(first))) first += 1;
  if (first === lines.length) first = -1;
  let last = lines.length - 1;
  while (last > first && !isProse(text, lines.at(last))) last -= 1;
  return { first, last };
}

/** Finds the page furniture of a document, in order. */
export function findFurniture(text: string, lines: PhysicalLines): OutlineSpan[] {
  const spans: OutlineSpan[] = [];
  const { first, last } = bodyOf(text, lines);
  const numbers = new Set<number>();
  const sure: PageNumber[] = [];
  const rest: PhysicalLine[] = [];
  const hours = new PrintedHours(text, lines);
  let afterChrome = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines.at(index);
    if (line.end === line.start) continue;
    const behind = index > last;
    const outside = (first >= 0 && index < first) || behind;
    const content = outside || mayBeFurniture(text, line) ? squeeze(text, line) : null;
    if (content === '') continue;
    const isChrome = outside && chrome.test(content!);
    if (isChrome && behind && last > first) afterChrome = true;
    const isNumber = content !== null && pageLine.test(content);
    if (isNumber) numbers.add(index);
    const isBareNumber = line.pageEdge && content !== null && /^\d{1,4}$/.test(content);
    if (isNumber || isBareNumber) sure.push({ at: line.start, number: Number(/\d+/.exec(content)![0]) });
    const isFurniture =
      content !== null &&
      (afterChrome ||
        isChrome ||
        isNumber ||
        printedAddress.test(content) ||
        (line.pageEdge && address.test(content)) ||
        hours.has(index, content) ||
        (content.length >= shortestRuling && isRulingOrGazette(content)) ||
        (first >= 0 && index > first && isPageEdge(text, lines, index, content)) ||
        isBareNumber);
    if (isFurniture) spans.push([line.start, line.end]);
    else if (hasDash(text, line)) rest.push(line);
  }
  const footers = inlineFooters(text, rest, sure);
  const heads = runningHeads({ text, lines, squeeze: (line) => squeeze(text, line), numbers, first });
  const all = footers.length === 0 ? spans : [...spans, ...footers].sort(([one], [other]) => one - other);
  return heads.length === 0
    ? all
    : withHeads(
        all,
        heads.map((index) => lines.at(index)),
      );
}

/** The furniture with whole lines more; what was found inside one is part of it. */
function withHeads(spans: readonly OutlineSpan[], heads: readonly PhysicalLine[]): OutlineSpan[] {
  const starts = new Set(heads.map(({ start }) => start));
  const ofHeads = heads.map(({ start, end }): OutlineSpan => [start, end]);
  let k = 0;
  const others = spans.filter(([start]) => {
    while (k < ofHeads.length && ofHeads[k]![1] <= start) k += 1;
    return !starts.has(start) && (k === ofHeads.length || start < ofHeads[k]![0]);
  });
  return [...others, ...ofHeads].sort(([one], [other]) => one - other);
}
