import { characterSet } from './character-sets.js';
import { englishRole } from './english-roles.js';
import { inOneOrder } from './ranges.js';
import { gaps, startsLine, type Reading } from './reading.js';
import type { Role } from './verbs.js';

/** What a label announces: units of a role, a deadline, or persons (who are no units). */
export type LabelRole = Role | 'due' | 'person';

/** A label with its colon (牵头单位：), as a range of the folded text. */
export interface Label {
  readonly a: number;
  readonly b: number;
  readonly role: LabelRole;
}

/** 市级牵头单位, 县级责任单位, 本部分责任单位. */
const at =
  '(?:(?:本|该|此)(?:部分|章|节|条|项)(?:工作|任务)?|(?:以上|上述)(?:各项)?(?:工作|任务|措施))?(?:[省市县区]级|[省市县区]直)?';
const body = '(?:单位|部门|处室|科室|股室|机关|地区|机构|方)';
/** Each vocabulary is matched at the end of the few characters before a colon; none can backtrack far. */
const vocabulary: readonly (readonly [LabelRole, RegExp])[] = [
  [
    'person',
    /(?:责任|牵头|分管|包保|包联|包抓|联系|主管|挂钩)?(?:[省市县区]级|[省市县区])?(?:责任人|负责人|联系人|联络员|联系电话|责任领导|牵头领导|分管领导|包保领导|包联领导|市领导|县领导|区领导|省领导|级领导)$/,
  ],
  ['guiding', new RegExp(`${at}(?:牵头|总|业务)?(?:指导|督导|督办|监督|督促|监管|验收)(?:责任)?${body}$`)],
  [
    'supporting',
    new RegExp(
      `${at}(?:主要|其他|其它)?(?:配合|协办|协助|参与|参加|协同|协作|支持|会办|会同|协配)(?:责任|落实|实施)?${body}?$`,
    ),
  ],
  ['supporting', /(?:其他|其它|其余|次要)(?:责任|负责|落实|承办|实施)(?:单位|部门)$/],
  [
    'lead',
    new RegExp(
      `${at}(?:总牵头|牵头|主办|主责|第一责任|首要责任|主要责任|牵总)(?:考核|责任|负责|实施|落实|推进|主体|主要|具体)?(?:${body}及?(?:责任人)?|方)?$`,
    ),
  ],
  [
    'responsible',
    new RegExp(
      `${at}(?:主体|属地|直接|具体|行业)?(?:责任|负责|承办|承担|承接|实施|落实|执行|完成|推进|组织实施)(?:主体|责任|落实)?${body}$`,
    ),
  ],
  ['responsible', /(?:(?:行业)?主管|(?:项目)?(?:业主|建设))(?:单位|部门)$|项目业主$|属地(?:责任|单位)$/],
  ['responsible', /(?:(?:责任|实施|落实|执行|推进)主体|(?:责任|任务|职责|工作|部门)分工|责任)$/],
  [
    'due',
    /(?:完成|办结|办理|整改|销号|推进|落实|实施|工作|任务|计划|责任|时间|进度|截止)?(?:时限|时间|期限|时间节点|时间要求|时间安排|进度安排|进度要求|完成时间|完成时限|时限要求)$/,
  ],
];

const longestLabel = 12;
const colon = '：'.charCodeAt(0);
const boldClose = '】'.charCodeAt(0);
const squareClose = ']'.charCodeAt(0);

/** What a label can end with; most lines and what stands before most colons do not. */
const labelEnd = characterSet('位门室关区构方头办导合助与加同持任体工主人员话限间期点求排');

/** 牵头科室（单位）, 责任（配合）单位: another word for the same, in brackets. */
const otherWord = /（[一-龥]{1,4}）/;

/** The role of a text that ends in a label, and where the label begins in it. */
function roleOf(before: string): { role: LabelRole; index: number } | null {
  const bracket = before.includes('）') ? otherWord.exec(before) : null;
  if (bracket === null) return plainRoleOf(before);
  const found = plainRoleOf(before.replace(otherWord, ''));
  return found !== null && found.index >= bracket.index ? { ...found, index: found.index + bracket[0].length } : found;
}

function plainRoleOf(before: string): { role: LabelRole; index: number } | null {
  if (before === '' || labelEnd[before.charCodeAt(before.length - 1)] === 0) return null;
  for (const [role, pattern] of vocabulary) {
    const match = pattern.exec(before);
    if (match !== null) return { role, index: match.index };
  }
  return null;
}

/** Finds all labels of a text in order: with a colon, in brackets of their own (【牵头单位】), or parted by a blank. */
export function findLabels(reading: Reading): readonly Label[] {
  const { s } = reading;
  const labels: Label[] = [];
  for (let i = 0; i < s.length; i += 1) {
    const c = s.charCodeAt(i);
    if (c !== colon && c !== boldClose && c !== squareClose) continue;
    const from = Math.max(0, i - longestLabel, labels.at(-1)?.b ?? 0);
    if (c === colon) {
      const found = roleOf(s.slice(from, i)) ?? englishLabel(reading, i, labels.at(-1)?.b ?? 0, from);
      if (found !== null) labels.push({ a: from + found.index, b: i + 1, role: found.role });
    } else {
      const offset = s.slice(from, i).lastIndexOf(c === boldClose ? '【' : '[');
      const open = from + offset;
      const found = offset >= 0 ? roleOf(s.slice(open + 1, i)) : null;
      const withColon = s.charCodeAt(i + 1) === colon ? 1 : 0;
      if (found?.index === 0) labels.push({ a: open, b: i + 1 + withColon, role: found.role });
    }
  }
  return inOneOrder(labels, blankLabels(reading), (label) => label.a);
}

const mostWords = 4;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45;

/** Lead agency, Supporting: the words right before a colon, up to the start of their line; `from` is what is counted from. */
function englishLabel(
  { s, gap }: Reading,
  i: number,
  floor: number,
  from: number,
): { role: LabelRole; index: number } | null {
  let found: { role: LabelRole; index: number } | null = null;
  let k = i;
  for (let words = 0; words < mostWords && k > floor && isLetter(s.charCodeAt(k - 1)); words += 1) {
    let start = k - 1;
    while (start > floor && i - start < 40 && gap[start] === 0 && isLetter(s.charCodeAt(start - 1))) start -= 1;
    const role = englishRole(s.slice(start, i));
    if (role !== null) found = { role, index: start - from };
    if (gap[start]! >= gaps.line) break;
    k = start;
  }
  return found;
}

/** 责任单位 市应急管理局: the label is the first word of its line, and only a blank or a line break follows it. */
function blankLabels(reading: Reading): Label[] {
  const { s, gap } = reading;
  const labels: Label[] = [];
  for (const [k, line] of reading.lines.entries()) {
    let end = line.a + 1;
    while (end < line.b && end - line.a <= longestLabel && gap[end] === 0) end += 1;
    if (end - line.a > longestLabel || labelEnd[s.charCodeAt(end - 1)] === 0) continue;
    const found = roleOf(s.slice(line.a, end));
    // alone on its line it needs a list below it, else it is the head of a table
    const below = reading.lines[k + 1];
    const follows = end < line.b || (below !== undefined && roleOf(s.slice(below.a, below.b)) === null);
    if (found?.index === 0 && found.role !== 'person' && follows) labels.push({ a: line.a, b: end, role: found.role });
  }
  return labels;
}

/** Whether a label can begin a clause here: at a line's start or behind a stop, never inside a sentence. */
export const beginsClause = (reading: Reading, label: Label): boolean =>
  startsLine(reading, label.a) ||
  (reading.gap[label.a] ?? 0) > 0 ||
  '。；，、！？）】〕]（【〔[”：'.includes(reading.s.charAt(label.a - 1));
