import { isAuthority, type HeadLine } from './head-lines.js';
import { printedOf, type Reading } from './reading.js';
import type { Range } from './unit-list.js';

/** The title of the plan, and whether a text layer printed it twice. */
export interface FoundTitle {
  readonly text: string;
  readonly range: Range;
  readonly doubled: boolean;
}

/** Kinds of document, at the end of a title. */
const kind =
  /(?:方案|意见|计划|规划|办法|措施|通知|细则|行动|要点|决定|纲要|指南|清单|规定|分工|工作安排|安排|部署|目标任务|任务|责任书|台账|公告|通报|批复|报告|规则|制度|政策|若干条|条例|制定|攻坚战|工程|责任分解|分解表|任务表)(?:[（(〔][^（()）〔〕]{1,24}[）)〕])*$/;
const paragraphOpening = /^(?:为|根据|按照|依据|经|现|近年来|当前|自|本|贯彻|深入|以习近平|在)/;
const notTitle =
  /★|^(?:特急|加急|平急|急件|\d+)$|^(?:附件|附：|附录|目录|（此件|抄送|\d{4}年\d{1,2}月\d{1,2}日|编号|索引号|来源|文号|发文|签发|主送|[A-Z]{2,}|第[一二三四五六七八九十\d]+[章条])|[。，；：！]$|^.{0,14}文件$|\d{4}-\d{1,2}-\d{1,2}/;
const longestTitle = 160;

const isTitleLine = (line: HeadLine): boolean =>
  !/^序号|(?:责任|牵头|配合)单位/.test(line.text) &&
  line.text.length <= 80 &&
  !notTitle.test(line.text) &&
  !/。/.test(line.text) &&
  !/〔\d{4}〕\d+号?[）)]?$/.test(line.text);

/** AABB becomes AB: bold lines are printed twice by some text layers, line by line. */
export function undouble(text: string): string {
  let out = '';
  let rest = text;
  while (rest.length > 0) {
    let length = Math.floor(rest.length / 2);
    while (length >= 4 && rest.slice(0, length) !== rest.slice(length, 2 * length)) length -= 1;
    if (length < 4) return text;
    out += rest.slice(0, length);
    rest = rest.slice(2 * length);
  }
  return out;
}

function titleIn(reading: Reading, lines: readonly HeadLine[]): FoundTitle | null {
  for (const [k, line] of lines.entries()) {
    if (!isTitleLine(line) || (paragraphOpening.test(line.text) && line.text.length > 24)) {
      if (/。/.test(line.text)) return null;
      continue;
    }
    let last = k;
    let text = line.text;
    while (
      !(kind.test(text) && !goesOn(text, lines[last + 1])) &&
      last + 1 < lines.length &&
      isTitleLine(lines[last + 1]!) &&
      !(paragraphOpening.test(lines[last + 1]!.text) && lines[last + 1]!.text.length > 24) &&
      text.length < longestTitle
    ) {
      last += 1;
      text += lines[last]!.text;
    }
    if (!kind.test(text)) continue;
    // lines above the real title (a source, an authority of its own line) may have been taken in: 某市人民政府办公室 / 关于…
    const range = { a: line.a, b: lines[last]!.b };
    const printed = printedOf(reading, range.a, range.b);
    const single = undouble(printed);
    return { text: single, range, doubled: single !== printed };
  }
  return null;
}

/** Words that end a title, or only the first line of one: …重点任务 / 分工方案. */
const weakKind = /(?:任务|行动|措施|安排|规划|要点|工程|目标任务|政策|报告)$/;

const goesOn = (text: string, next: HeadLine | undefined): boolean =>
  continuesTitle(next) ||
  (next !== undefined && weakKind.test(text) && next.text.length <= 12 && kind.test(next.text) && isTitleLine(next));

const continuesTitle = (next: HeadLine | undefined): boolean =>
  next !== undefined &&
  /^(?:的通知|的意见|的实施|的决定|的批复|（试行）|（暂行）|（\d{4}|\(\d{4}|（征求|（修订)/.test(next.text);

/**
 * Finds the plan's title. A notice that passes a plan on carries two: its own before the salutation and the plan's
 * behind the signature; the plan's is meant.
 */
export function findTitle(
  reading: Reading,
  lines: readonly HeadLine[],
  addressedAt: number | null,
  signature: Range | null,
): FoundTitle | null {
  const after = signature?.b ?? 0;
  const behind = titleIn(
    reading,
    lines.filter((line) => line.a >= after),
  );
  if (after > 0 && behind !== null) return behind;
  const before = lines.filter((line) => line.b <= (addressedAt ?? Infinity));
  const front = titleIn(reading, before);
  // without a signature the plan's title still stands behind the paragraph that passes it on
  if (addressedAt !== null && front !== null && /通知$/.test(front.text)) {
    const later = lines.filter((line) => line.a > addressedAt);
    const stop = later.findIndex((line) => line.text.endsWith('。'));
    const attached = stop < 0 ? null : titleIn(reading, later.slice(stop + 1));
    if (attached !== null) return attached;
  }
  return front ?? behind ?? fallback(reading, lines);
}

/** A document whose title names no kind: its first short line. */
function fallback(reading: Reading, lines: readonly HeadLine[]): FoundTitle | null {
  // where all line breaks are lost the title runs into the paragraph that says what the plan is for
  const run = /^([^，。；：]{4,60}?(?:方案|意见|计划|办法|措施|要点|行动))(?:为|根据|按照|现)/.exec(
    lines[0]?.text.slice(0, 80) ?? '',
  );
  if (run !== null) {
    const range = { a: lines[0]!.a, b: lines[0]!.a + run[1]!.length };
    return { text: printedOf(reading, range.a, range.b), range, doubled: false };
  }
  const line = lines.find((candidate) => isTitleLine(candidate) && candidate.text.length >= 6);
  if (line === undefined || line.text.length > 60) return null;
  return { text: printedOf(reading, line.a, line.b), range: line, doubled: false };
}

/** The authority a title begins with: 某市人民政府办公厅关于…, 国务院关于…. */
export function titleAuthority(lines: readonly HeadLine[], title: FoundTitle | null): string | null {
  const texts = [title?.text ?? '', ...lines.map((line, k) => line.text + (lines[k + 1]?.text ?? ''))];
  for (const text of texts) {
    const match = /^([^，。；：《]{3,60}?)(?:关于|印发|转发)/.exec(text.replace(/^.*?】/, ''));
    if (match !== null && isAuthority(match[1]!)) return match[1]!;
  }
  return null;
}
