import { characterSet } from './character-sets.js';
import { isLatin } from './english-roles.js';
import {
  isDepartment,
  isImplementer,
  isRegionComplete,
  isRegionGroup,
  isUnitLike,
  withoutBrackets,
} from './unit-kinds.js';
import { verbTail } from './verbs.js';

/** A range of the folded text. */
export interface Range {
  readonly a: number;
  readonly b: number;
}

/** Whether what stands at a position parts a list. */
export type Separator = (s: string, i: number) => boolean;

/** Any of a few characters as a separator. */
export function anyOf(characters: string): Separator {
  const separators = characterSet(characters);
  return (s, i) => separators[s.charCodeAt(i)] === 1;
}

/** What parts the members of a list. */
export const byEnumerationComma = anyOf('、');
/** What parts the clauses of a sentence. */
export const byStop = anyOf('，；。');

/** 1 for what opens a bracket or a quotation, -1 for what closes one, by character code. */
const nesting = new Int8Array(0x10000);
for (const opening of '（【〔[“《') nesting[opening.charCodeAt(0)] = 1;
for (const closing of '）】〕]”》') nesting[closing.charCodeAt(0)] = -1;

/** Splits a range at separators that stand outside brackets and quotation marks. */
export function splitTopLevel(s: string, a: number, b: number, separates: Separator): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let from = a;
  for (let i = a; i < b; i += 1) {
    const step = nesting[s.charCodeAt(i)]!;
    if (step > 0) depth += 1;
    else if (step < 0 && depth > 0) depth -= 1;
    else if (depth === 0 && separates(s, i)) {
      if (i > from) parts.push({ a: from, b: i });
      from = i + 1;
    }
  }
  // an unmatched opening bracket must not glue the rest of the list together
  if (depth > 0 && from < b) {
    for (let i = from; i < b; i += 1)
      if (separates(s, i)) {
        if (i > from) parts.push({ a: from, b: i });
        from = i + 1;
      }
  }
  if (from < b) parts.push({ a: from, b });
  return parts;
}

/** 市委、市政府督查室 and 各区委、区政府 are printed as two and are one. */
function isCommitteeAndGovernment(committee: string, government: string): boolean {
  const level = /^(?:各)?([省市县区州旗])委$/.exec(committee)?.[1];
  return level !== undefined && new RegExp(`^${level}(?:人民)?政府`).test(government);
}

const isCommissioner = (name: string): boolean => /^(?:各|有关|相关)+(?:地区|盟|地)(?:行政公署|行署)$/.test(name);

/** 各区、市政府 is one group: its parts are kinds of region, and only the last carries 政府. */
export function joinRegions(s: string, parts: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    // the verb behind the group (县（市、区）政府负责) is not part of the kind of region
    const name = s.slice(part.a, verbTail(s, part.a, part.b)?.end ?? part.b);
    if (previous !== undefined && /^管委会?$/.test(name) && s.slice(previous.a, previous.b).endsWith('党工委')) {
      // 新区党工委、管委会 is one body under two names
      joined[joined.length - 1] = { a: previous.a, b: part.b };
      continue;
    }
    if (previous !== undefined && /^(?:人民)?政府$/.test(name) && s.slice(previous.a, previous.b).endsWith('党委')) {
      // 各级党委、政府 name the regions once
      joined[joined.length - 1] = { a: previous.a, b: part.b };
      continue;
    }
    if (
      previous !== undefined &&
      isCommissioner(s.slice(previous.a, previous.b)) &&
      /^[市州县区旗](?:人民)?政府$/.test(withoutBrackets(name))
    ) {
      // 各盟行政公署、市人民政府 are the same regions under two kinds of organ
      joined[joined.length - 1] = { a: previous.a, b: part.b };
      continue;
    }
    if (previous !== undefined && isCommitteeAndGovernment(s.slice(previous.a, previous.b), name)) {
      joined[joined.length - 1] = { a: previous.a, b: part.b };
      continue;
    }
    if (
      previous !== undefined &&
      part.a - previous.b === 1 &&
      s.charAt(previous.b) === '、' &&
      !/^(?:各|相关|有关|所有)|开发区|高新区|经开区|功能区|新区|园区|景区/.test(name) &&
      isRegionGroup(name) &&
      // 各市、州 are already one
      isRegionGroup(s.slice(previous.a, previous.b).replaceAll('、', '')) &&
      !isRegionComplete(s.slice(previous.a, previous.b))
    )
      joined[joined.length - 1] = { a: previous.a, b: part.b };
    else joined.push(part);
  }
  return joined;
}

const conjunctions = ['以及', '及', '和', '与', '暨', '/', '／'];

/** Ministry of Finance and Ministry of Education are two; Department of Health and Social Care is one. */
const englishBody =
  /^(?:the)?(?:ministry|department|office|agency|bureau|council|commission|authority|administration|secretariat)/i;

const englishNoun =
  /ministry|department|office|agency|bureau|council|commission|authority|administration|secretariat|police|treasury|service|board|institute|university|corporation|government|association|fund|bank/i;
const mostWords = 3;

/**
 * Puts together what a comma parts inside a name (Department of Industry, Innovation and Science): what follows is the
 * name of no body, and the last of it has the and.
 */
export function joinEnglish(s: string, pieces: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (let k = 0; k < pieces.length; k += 1) {
    const piece = pieces[k]!;
    const more = /^(?:and)?(?:the)?(?:ministry|department|office)(?:of|for)/i.test(s.slice(piece.a, piece.b))
      ? wordsBehind(s, pieces, k)
      : 0;
    joined.push({ a: piece.a, b: pieces[k + more]!.b });
    k += more;
  }
  return joined;
}

/** How many of the next pieces belong to the name that a piece begins, or 0. */
function wordsBehind(s: string, pieces: readonly Range[], k: number): number {
  if (/[a-z]and[A-Z]/.test(s.slice(pieces[k]!.a, pieces[k]!.b))) return 0;
  for (let more = 1; more <= mostWords && k + more < pieces.length; more += 1) {
    const { a, b } = pieces[k + more]!;
    const words = s.slice(a, b);
    if (s.charAt(a - 1) !== '，' || englishNoun.test(words)) return 0;
    if (/^[A-Za-z]*[a-z]and[A-Z]/.test(words)) return more;
  }
  return 0;
}

function splitEnglish(s: string, part: Range): Range[] {
  for (let i = part.a + 3; i < part.b - 6; i += 1) {
    const length = s.startsWith('and', i) ? 3 : s.startsWith('&', i) ? 1 : 0;
    if (length === 0 || !englishBody.test(s.slice(i + length, part.b))) continue;
    return [{ a: part.a, b: i }, ...splitEnglish(s, { a: i + length, b: part.b })];
  }
  return [part];
}

/**
 * Splits at 和, 及, 与 only where a whole name ends before the word and another follows it: 文化和旅游部 and
 * 工业与信息化厅 are one unit.
 */
export function splitConjunctions(s: string, part: Range): Range[] {
  if (isLatin(s.slice(part.a, part.b))) return splitEnglish(s, part);
  for (let i = part.a + 2; i < part.b - 1; i += 1) {
    const word = conjunctions.find((candidate) => s.startsWith(candidate, i));
    if (word === undefined) continue;
    const left = s.slice(part.a, i);
    const right = s.slice(i + word.length, part.b);
    if (!isDepartment(left) && !isImplementer(left)) continue;
    // 各县党委和政府 is one group
    if (/^(?:人民政府|政府|管委会?)$/.test(right)) continue;
    if (!isUnitLike(right) && !isImplementer(right)) continue;
    if (/[（〔[]/.test(left) && withoutBrackets(left) === left) continue;
    return [{ a: part.a, b: i }, ...splitConjunctions(s, { a: i + word.length, b: part.b })];
  }
  return [part];
}

const glued = /[局委办厅部](?=[省市县区州])/g;

/** Two names without a separator (市教育局市财政局) come from table cells and lost line breaks. */
export function splitGlued(s: string, part: Range): Range[] {
  if (part.b - part.a < 8) return [part];
  const name = s.slice(part.a, part.b);
  const level = name.charAt(0);
  if (!'省市县区州'.includes(level)) return [part];
  glued.lastIndex = 0;
  for (let match = glued.exec(name); match !== null; match = glued.exec(name)) {
    const cut = match.index + 1;
    // 市委市政府办公室 is one body
    if (cut <= 2 || name.charAt(cut) !== level || !isDepartment(name.slice(cut))) continue;
    return [{ a: part.a, b: part.a + cut }, ...splitGlued(s, { a: part.a + cut, b: part.b })];
  }
  return [part];
}
