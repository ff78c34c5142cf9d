import { closes, opens } from './brackets.js';
import { isLatin } from './english-roles.js';
import { gaps, type Reading } from './reading.js';
import { beginsRule, beginsScope, scopeOpening } from './rule-words.js';
import { isDepartment, isGeneric, isImplementer, isRegionComplete, isRegionGroup, isUnitLike } from './unit-kinds.js';
import { splitConjunctions, splitGlued, type Range } from './unit-list.js';
import { unitMarks } from './unit-marks.js';
import { verbTail, type Role } from './verbs.js';

/** A unit of a list, or the mark that the list is open. */
export interface Element {
  readonly unit: Range | null;
  readonly name: string;
  /** A role printed behind the name itself: 市教育局（牵头）. */
  readonly role: Role | null;
  readonly open: boolean;
  /** Whether the name surely is one; a name in a labelled clause is taken even when it is not. */
  readonly certain: boolean;
}

/** 等, 等部门, 等8个单位, 等有关部门 at the end of a list. */
const openEnd =
  /等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:(?:[省市县区州]直|[省市县区]级|[省市县区州](?:委|政府)?(?=有关|相关)|国务院|中央|有关|相关|成员|责任|职能|行业|主管|国有|[省市区县]属|金融|科研|新闻|各)*(?:部门|单位|方面|地区|机构|企业|国企|高校|院校|媒体|运营商|厅局|部委|委办局)(?:和|及|、)?)*$/;
/** A dash before a name is only typography. */
const leadingDash = /^[-—–―·•]+/;
/** How many characters of the end of a list say that it is open, or null. */
function openEndOf(s: string, a: number, b: number): number | null {
  const ending = s.slice(Math.max(a, b - 24), b);
  if (!ending.includes('等') || namesRegions.test(ending)) return null;
  return openEnd.exec(ending)?.[0].length ?? null;
}

/** 等相关部门及各地区: behind the departments nobody names, the regions are named. */
const namesRegions = /(?:部门|单位)(?:和|及|以及|、)各(?:有关|相关)?地[区方]$/;

const leadWords = ['具体由', '分别由', '统一由', '由', '请', '责成', '以及', '及', '和', '与', '并', '其中'];
/** 险段加固由市水务局牵头: what it is about stands before the unit. */
const subject = /^[^、（）]{2,15}由(?=[省市县区州各]|国家)/;
/** A, B and the C: the words before the last. */
const englishAnd = /^and(?:the)?(?=[A-Z])/;
const longestSubject = 20;
const longestFreeName = 32;
const longestPost = 12;
/** Without its blanks. */
const longestEnglishName = 90;

/** Reads one element of a list: its verbs, its 等, its nested bracket, and the one or several names in it. */
export function takeElement(reading: Reading, part: Range, rules: Range[]): { elements: Element[]; role: Role | null } {
  const { s } = reading;
  const tail = verbTail(s, part.a, part.b);
  let a = part.a;
  let b = tail?.end ?? part.b;
  let role: Role | null = null;
  let open = false;
  const bracket = trailingBracket(s, a, b);
  if (bracket !== null) {
    const inner = s.slice(bracket.a + 1, b - 1);
    if (beginsRule(inner)) {
      rules.push({ a: bracket.a + 1, b: b - 1 });
      b = bracket.a;
    } else if (/^(?:为?牵头|主办)(?:单位|部门)?$/.test(inner)) {
      role = 'lead';
      b = bracket.a;
    } else if (/^(?:配合|协办|参与)(?:单位|部门)?$/.test(inner)) {
      role = 'supporting';
      b = bracket.a;
    }
  }
  a += openingLength(s, a, b);
  a += englishAnd.exec(s.slice(a, Math.min(b, a + 8)))?.[0].length ?? 0;
  a += subject.exec(s.slice(a, Math.min(b, a + longestSubject)))?.[0].length ?? 0;
  for (const word of leadWords) {
    if (!s.startsWith(word, a) || a + word.length >= b) continue;
    const rest = s.slice(a + word.length, b);
    if (
      word === '和' || word === '与' || word === '及'
        ? isUnitLike(rest) || isImplementer(rest) || isGeneric(rest)
        : true
    ) {
      a += word.length;
      break;
    }
  }
  const end = openEndOf(s, a, b);
  if (end !== null) {
    open = true;
    b -= end;
  }
  const elements: Element[] = [];
  if (open) elements.push({ unit: null, name: '', role: null, open: true, certain: true });
  if (b > a)
    for (const piece of splitAtGaps(reading, { a, b }))
      for (const glued of splitGlued(s, piece))
        for (const unit of splitConjunctions(s, glued).flatMap((one) => splitEach(s, one)))
          elements.push(...toElements(reading, unit, role));
  return { elements, role: tail?.role ?? null };
}

/** 各地区各部门 are two bodies without a separator. */
function splitEach(s: string, unit: Range): Range[] {
  if (s.charAt(unit.a) !== '各') return [unit];
  const name = s.slice(unit.a, unit.b);
  const at = unit.a + name.indexOf('各', 2);
  if (at < unit.a || at >= unit.b - 1 || isGeneric(name)) return [unit];
  const right = s.slice(at, unit.b);
  const whole = isImplementer(s.slice(unit.a, at)) && (isGeneric(right) || isImplementer(right));
  return whole ? [{ a: unit.a, b: at }, ...splitEach(s, { a: at, b: unit.b })] : [unit];
}

/** 财政部等部门和各省人民政府: the list may be open before its last member. */
function toElements(reading: Reading, unit: Range, role: Role | null): Element[] {
  const { s } = reading;
  if (unit.b - unit.a <= longestPost && post.test(s.slice(unit.a, unit.b))) return [];
  const end = openEndOf(s, unit.a, unit.b);
  if (end === null) return [toElement(reading, unit, role)];
  const rest = { a: unit.a, b: unit.b - end };
  const open: Element = { unit: null, name: '', role: null, open: true, certain: true };
  return rest.b > rest.a ? [toElement(reading, rest, role), open] : [open];
}

/** 分管副市长, 协管副秘书长: who holds an office is no unit, though printed among units. */
const post =
  /^(?:各|有关|相关)*(?:分管|协管|主管|联系|包保|包联|常务|党政|主要)*[^局委厅办]{0,4}(?:副?(?:省|市|县|区|州|盟|旗|镇|乡|秘书)长|(?:省|市|县|区|州)?(?:领导|负责)(?:同志|人)?|书记)$/;

/** What behind a label is no name: a sentence, or where to look (责任分工：见附件). */
const noName = /[。！？；：]|的|了|要|^(?:详?见(?=附|下|上|表)|现将|另行)|(?:附后|如下)$/;

/** The full stop that ends the list, and none of Inc. or U.S. */
const englishStop = /[a-z]{3}(?<!\b(?:Inc|Ltd|Corp|Dept|Bros|Assn|Govt|Comm))\.$/;

/** A mark before or behind a name says what the unit does: ★市教育局 leads. */
function unmarked(reading: Reading, marked: Range): { a: number; b: number; role: Role | null } {
  const { s } = reading;
  const { lead, supporting } = unitMarks(reading);
  let role: Role | null = null;
  const take = (i: number): boolean => {
    const c = s.charAt(i);
    const found = lead.includes(c) ? 'lead' : supporting.includes(c) ? 'supporting' : null;
    role ??= found;
    return found !== null;
  };
  let { a, b } = marked;
  while (a < b && take(a)) a += 1;
  while (a < b && take(b - 1)) b -= 1;
  return { a, b, role };
}

function toElement(reading: Reading, marked: Range, given: Role | null): Element {
  const { s } = reading;
  const { a, b, role: pointed } = unmarked(reading, marked);
  const unit = { a, b };
  const role = pointed ?? given;
  // the vocabulary of names is Chinese
  const latin = isLatin(s.slice(unit.a, unit.b));
  if (latin && englishStop.test(s.slice(unit.a, unit.b))) unit.b -= 1;
  const name = s.slice(unit.a, unit.b);
  const certain = !latin && (isUnitLike(name) || isImplementer(name) || isGeneric(name));
  // a labelled clause may name a body whose ending is in no vocabulary; a sentence is not a name
  const possible =
    certain ||
    (name.length >= 2 && name.length <= (latin ? longestEnglishName : longestFreeName) && !noName.test(name));
  return { unit: possible ? unit : null, name, role, open: false, certain };
}

/** How long the dashes or the scope (此项工作, 以上任务) are that an element begins with. */
function openingLength(s: string, a: number, b: number): number {
  const dash = leadingDash.exec(s.slice(a, b));
  if (dash !== null) return dash[0].length;
  return beginsScope(s, a) ? (scopeOpening.exec(s.slice(a, Math.min(b, a + 16)))?.[0].length ?? 0) : 0;
}

function trailingBracket(s: string, a: number, b: number): Range | null {
  if (!closes(s.charAt(b - 1))) return null;
  let depth = 0;
  for (let i = b - 1; i > a; i -= 1) {
    if (closes(s.charAt(i))) depth += 1;
    else if (opens(s.charAt(i))) {
      depth -= 1;
      if (depth === 0) return { a: i, b };
    }
  }
  return null;
}

/** Names that only a blank or a line break separates; a name broken over two lines has no whole name before the break. */
function splitAtGaps(reading: Reading, part: Range): Range[] {
  const { s } = reading;
  if (isLatin(s.slice(part.a, part.b))) return [part];
  const parts: Range[] = [];
  let from = part.a;
  let nested = 0;
  for (let i = part.a + 1; i < part.b - 1; i += 1) {
    if (opens(s.charAt(i - 1))) nested += 1;
    else if (closes(s.charAt(i - 1))) nested -= 1;
    if (nested > 0 || i < part.a + 2 || reading.gap[i] === gaps.none) continue;
    const left = s.slice(from, i);
    const right = s.slice(i, part.b);
    const level = /^[省市县区州]/.exec(left)?.[0];
    // 市地方志研究室 / 市统计局: an ending that is not only that of bodies, but the next begins alike
    const alike = level !== undefined && right.startsWith(level) && left.length > 3 && isUnitLike(left);
    if (!alike && !isDepartment(left) && !isImplementer(left)) continue;
    if (/^(?:办公|员会|会|局|室|厅|处|人民政府|政府|管委|党委|党工委|[（〔[【])/.test(right)) continue;
    // 各县 / 区人民政府 is one group broken over two lines
    if (!right.startsWith('各') && isRegionGroup(left + right) && !isRegionComplete(left)) continue;
    // names in one list are printed alike: behind 省… a bare name is the rest of a broken one
    const whole = level === undefined ? isDepartment(right) : right.startsWith(level);
    if (!whole && !/^(?:各|国家|自治区)/.test(right)) continue;
    parts.push({ a: from, b: i });
    from = i;
  }
  parts.push({ a: from, b: part.b });
  return parts;
}
