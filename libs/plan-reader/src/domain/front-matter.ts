import type { SecrecyMark } from '#libs/contracts';
import { headLines, isAuthority, linesFrom, type HeadLine } from './head-lines.js';
import { printedOf, type Reading } from './reading.js';
import { findSignature, type Signature } from './signature.js';
import { findTitle, titleAuthority, type FoundTitle } from './title.js';
import { anyOf, splitTopLevel, type Range } from './unit-list.js';

/** What the head (and the signature at the end) of a document says. */
export interface FrontMatter {
  readonly title: FoundTitle | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly addressees: readonly string[];
  readonly secrecy: { readonly mark: SecrecyMark; readonly range: Range } | null;
  /** Where the front matter ends and the plan's own text begins. */
  readonly bodyStart: number;
  /** Signature, date and copy lines behind the text. */
  readonly tail: readonly Range[];
}

const documentNumber = /[一-龥]{1,14}[〔[（【]\d{4}[〕\])）】](?:第)?\d{1,5}号?/;
/** Secrecy is a marking: a line of its own or the words with ★ beside them, never a word in a sentence. */
const secrecyLine =
  /^(?:\d{1,8})?(?:密级[：]?)?(绝密|机密|秘密|内部)(?:[★☆*＊].{0,8}|资料|文件|材料|[一二三四五六七八九十\d]{1,3}年)?(?:[，,。！、（(]?(?:注意保存|不得外传|请勿外传|严禁外传|妥善保管)[）)]?)?(?:特急|加急|平急|急件)?$/;
const secrecyStar = /(绝密|机密|秘密)[★☆]/;
const numberLine = /^[（(]?([一-龥]{1,14}[〔[【（]\d{4}[〕\]】）](?:第)?\d{1,5})号?[）)]?$/;

function findSecrecy(lines: readonly HeadLine[]): FrontMatter['secrecy'] {
  for (const line of lines.slice(0, 20)) {
    if (/[。]$/.test(line.text) && line.text.length > 30) break;
    const bare = line.text.replace(/^[（【[〔]|[）】\]〕]$/g, '');
    const match = line.text.length <= 30 ? (secrecyLine.exec(bare) ?? secrecyStar.exec(line.text)) : null;
    if (match !== null) return { mark: match[1] as SecrecyMark, range: line };
  }
  return null;
}

function findNumber(reading: Reading, lines: readonly HeadLine[]): string | null {
  for (const [k, line] of lines.entries()) {
    if (line.text.length > 60) continue;
    const alone = numberLine.exec(line.text);
    // extraction moves 号 behind a ruling or onto the next line
    const split = alone === null && numberLine.exec(line.text + (lines[k + 1]?.text === '号' ? '号' : ''));
    const tail = /(?:^|[^》])([一-龥]{1,14}[〔[]\d{4}[〕\]]\d{1,5}号)$/.exec(line.text);
    const match = alone ?? (split || null) ?? (line.text.length <= 40 && !/[，。《]/.test(line.text) ? tail : null);
    if (match === null || !documentNumber.test(match[1]!)) continue;
    return `${match[1]!.replace(/号$/, '').replace(/^（/, '')}号`.replace(/[[【（]/, '〔').replace(/[\]】）]/, '〕');
  }
  return null;
}

const betweenAddressees = anyOf('，；');

function findAddressees(reading: Reading, lines: readonly HeadLine[]): { names: string[]; range: Range } | null {
  const { s } = reading;
  for (const [k, line] of lines.entries()) {
    if (!line.text.endsWith('：')) continue;
    // the salutation may take several lines; it begins with 各, a level, or 有关
    let first = k;
    while (first > 0 && k - first < 4 && /[，、；]$|^.{20,}$/.test(lines[first - 1]!.text) && !lines[first]!.apart) {
      if (/[。！》号]$|通知$|意见$|方案$/.test(lines[first - 1]!.text)) break;
      first -= 1;
    }
    const range = { a: lines[first]!.a, b: line.b - 1 };
    const text = s.slice(range.a, range.b);
    if (text.length > 300 || /。/.test(text) || !/^(?:各|[省市县区州]|本|有关|中央|国务院|机关|直属)/.test(text))
      continue;
    if (!/政府|部门|单位|机构|委员会|[局委办厅]|企业|院校|管委/.test(text)) continue;
    const parts = splitTopLevel(s, range.a, range.b, betweenAddressees);
    return { names: parts.map((part) => printedOf(reading, part.a, part.b)), range: { a: range.a, b: line.b } };
  }
  return null;
}

const copyLine = /^(?:抄送|抄报|主送|印发|分送)[：]|印发$|^（?此件(?:公开|主动|依申请|不予|删减)|^公开(?:方式|属性)/;

/** Lines behind the text: signature, date, copies. */
function findTail(reading: Reading, from: number): { ranges: Range[]; signature: Signature | null } {
  const lines = linesFrom(reading, from);
  const signature = findSignature(reading, lines);
  const ranges: Range[] = [];
  if (signature !== null) ranges.push(signature.range);
  for (let k = 0; k < lines.length; k += 1) {
    const line = lines.at(k)!;
    if (!copyLine.test(line.text)) continue;
    ranges.push(line);
    // 抄送 runs on to the line that says who printed it
    if (/^抄送/.test(line.text))
      for (let n = k + 1; n < lines.length && n <= k + 4; n += 1) {
        const next = lines.at(n)!;
        ranges.push(next);
        if (/印发$/.test(next.text)) break;
      }
  }
  return { ranges, signature };
}

/** A head is a page or two; a document without headings must not be searched for a title to its end. */
const longestHead = 120;

/** Reads the front matter. `headEnd` is where the first heading stands, `lastBody` where the last clause ended. */
export function readFrontMatter(reading: Reading, headEnd: number, lastBody: number): FrontMatter {
  const lines = headLines(reading, 0, headEnd, longestHead);
  const addressed = findAddressees(reading, lines);
  const signature = findSignature(reading, lines);
  const tail = findTail(reading, Math.max(lastBody, headEnd));
  const anchor = Math.max(addressed?.range.b ?? 0, signature?.range.b ?? 0);
  const secrecy = findSecrecy(lines);
  const unmarked = lines.filter((line) => line.a !== secrecy?.range.a);
  const title = findTitle(reading, unmarked, addressed?.range.a ?? null, signature?.range ?? null);
  const opening = lines.filter((line) => line.a < (title?.range.a ?? headEnd) || line.a < anchor);
  const authority = signature?.issuer ?? tail.signature?.issuer ?? titleAuthority(lines, title) ?? redHead(opening);
  return {
    title,
    documentNumber: findNumber(reading, lines),
    issuer: authority,
    issuedOn: signature?.date ?? tail.signature?.date ?? null,
    addressees: addressed?.names ?? [],
    secrecy,
    bodyStart: Math.min(headEnd, Math.max(title?.range.b ?? 0, anchor)),
    tail: tail.ranges.slice(0, 40),
  };
}

/** The red head 某某市人民政府文件 names the authority where nothing else does. */
function redHead(lines: readonly HeadLine[]): string | null {
  for (const line of lines) {
    const match = /^([一-龥]{3,30}?)文件$/.exec(line.text);
    if (match !== null && isAuthority(match[1]!)) return match[1]!;
  }
  return null;
}
