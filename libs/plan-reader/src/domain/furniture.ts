import type { OutlineSpan } from '#libs/contracts';
import { foldCharacter, isBlank } from './folding.js';
import type { PhysicalLine } from './lines.js';

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
const sentenceEnd = /[。；！？]/;
/** A longer line is prose; no more of it is needed to know furniture. */
const squeezeLimit = 64;

const dashes = new Set([...'—–―－']);

/** A line folded and without blanks, for comparing with the vocabularies above. */
function squeeze(text: string, line: PhysicalLine, limit: number): string {
  let out = '';
  for (let i = line.start; i < line.end && out.length < limit; i += 1)
    if (!isBlank(text.charCodeAt(i))) out += foldCharacter(text.charAt(i));
  return out;
}

/** Page numbers that the extraction put at the end of a text line: “… — 2 —”. */
function inlineFooters(text: string, line: PhysicalLine, spans: OutlineSpan[]): void {
  let i = line.start;
  while (i < line.end) {
    const free = i === line.start || isBlank(text.charCodeAt(i - 1));
    if (!free || !dashes.has(text.charAt(i))) {
      i += 1;
      continue;
    }
    let k = i + 1;
    while (k < line.end && (dashes.has(text.charAt(k)) || isBlank(text.charCodeAt(k)))) k += 1;
    let digits = 0;
    while (k < line.end && /[0-9０-９]/.test(text.charAt(k))) {
      k += 1;
      digits += 1;
    }
    if (digits === 0 || digits > 4) {
      i = Math.max(k, i + 1);
      continue;
    }
    while (k < line.end && isBlank(text.charCodeAt(k))) k += 1;
    if (k < line.end && dashes.has(text.charAt(k))) {
      while (k < line.end && dashes.has(text.charAt(k))) k += 1;
      spans.push([i, k]);
    }
    i = Math.max(k, i + 1);
  }
}

type Neighbours = readonly [before: number, behind: number];

/** The nearest lines before and behind each line that are not blank; -1 where there is none. */
function printedNeighbours(squeezed: readonly string[]): (index: number) => Neighbours {
  const before = new Int32Array(squeezed.length).fill(-1);
  const behind = new Int32Array(squeezed.length).fill(-1);
  for (let i = 1; i < squeezed.length; i += 1) before[i] = squeezed[i - 1] === '' ? before[i - 1]! : i - 1;
  for (let i = squeezed.length - 2; i >= 0; i -= 1) behind[i] = squeezed[i + 1] === '' ? behind[i + 1]! : i + 1;
  return (index) => [before[index]!, behind[index]!];
}

/** The last printed character of a line. */
function lastOf(text: string, line: PhysicalLine): string {
  let i = line.end - 1;
  while (i > line.start && isBlank(text.charCodeAt(i))) i -= 1;
  return foldCharacter(text.charAt(i));
}

/** Finds the page furniture of a document, in order. */
export function findFurniture(text: string, lines: readonly PhysicalLine[]): OutlineSpan[] {
  const spans: OutlineSpan[] = [];
  const squeezed = lines.map((line) => squeeze(text, line, squeezeLimit));
  // the web page's own lines stand before the first heading and after the last sentence
  const firstHeading = squeezed.findIndex((line) => /^(?:一、|（一）|1[.、]|第一[章条])/.test(line));
  let lastSentence = lines.length - 1;
  const isProse = (line: string): boolean => line.length >= squeezeLimit || sentenceEnd.test(line);
  while (lastSentence > firstHeading && !isProse(squeezed[lastSentence]!)) lastSentence -= 1;
  const neighbours = printedNeighbours(squeezed);
  const besidePageNumber = (index: number): boolean =>
    neighbours(index).some((k) => k >= 0 && pageLine.test(squeezed[k]!));
  // a number alone on its line is furniture inside a list; elsewhere it may be the number of a table's row
  const insideList = (index: number): boolean => {
    const [before, behind] = neighbours(index);
    if (before < 0 || behind < 0) return false;
    return '、，（'.includes(lastOf(text, lines[before]!)) || /^[、，）。；]/.test(squeezed[behind]!);
  };
  let afterChrome = false;
  for (const [index, line] of lines.entries()) {
    const content = squeezed[index]!;
    if (content === '') continue;
    const outside = (firstHeading >= 0 && index < firstHeading) || index > lastSentence;
    if (index > lastSentence && lastSentence > firstHeading && chrome.test(content)) afterChrome = true;
    const isFurniture =
      pageLine.test(content) ||
      ruling.test(content) ||
      gazette.test(content) ||
      gazetteReversed.test(content) ||
      (firstHeading >= 0 && index > firstHeading && runningHead.test(content) && besidePageNumber(index)) ||
      (/^\d{1,4}$/.test(content) && (line.pageEdge || insideList(index))) ||
      (outside && chrome.test(content)) ||
      afterChrome;
    if (isFurniture) spans.push([line.start, line.end]);
    else inlineFooters(text, line, spans);
  }
  return spans;
}
