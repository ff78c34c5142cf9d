import { dateAt, isAuthority, type HeadLine, type HeadLines } from './head-lines.js';
import type { Reading } from './reading.js';
import type { Range } from './unit-list.js';

/** Who signed a document, and when. */
export interface Signature {
  /** The authority; those of a joint document are parted by 、. */
  readonly issuer: string | null;
  readonly date: string;
  readonly range: Range;
}

const seal = /[（(](?:代章|盖章|印章)[）)]$/;
/** The authority's name before a date on the same line. */
const nameBeforeDate = /^([^，。；：]{3,60}?)(?:[〇○零一二三四五六七八九]{4}|\d{4})年[^年]{1,4}月[^月]{1,4}日$/;
/** The most authorities that sign one above the other. */
const mostSigners = 12;
/** A shorter line above a name is the first half of it, broken by the extraction. */
const shortestSigner = 5;

/** A signature is a date line; the lines above it that end no sentence name the authority. */
export function findSignature(reading: Reading, lines: HeadLines): Signature | null {
  for (let k = 0; k < lines.length; k += 1) {
    const line = lines.at(k)!;
    const found = dateAt(line.text);
    if (found === null) {
      const sameLine = signedLine(reading, line);
      if (sameLine !== null) return sameLine;
      continue;
    }
    if (line.text.length > found.length + 12) continue;
    if (/印发|实施|施行|发布会|来源/.test(line.text.slice(found.length))) continue;
    const { issuer, first } = namesAbove(reading, lines, k);
    return { issuer, date: found.date, range: { a: lines.at(issuer === null ? k : first)!.a, b: line.b } };
  }
  return null;
}

/** 某市卫生健康委员会 2023年7月12日: the date stands behind the name. */
function signedLine(reading: Reading, line: HeadLine): Signature | null {
  const name = line.text.length > 80 || !line.text.endsWith('日') ? undefined : nameBeforeDate.exec(line.text)?.[1];
  if (name === undefined) return null;
  const found = dateAt(line.text.slice(name.length));
  const issuer = signers(reading, { a: line.a, b: line.a + name.length });
  if (found === null || !issuer.every(isAuthority)) return null;
  return { issuer: issuer.join('、'), date: found.date, range: { a: line.a, b: line.b } };
}

function namesAbove(reading: Reading, lines: HeadLines, k: number): { issuer: string | null; first: number } {
  let first = k;
  let name = '';
  while (first > 0 && k - first < 3) {
    const above = lines.at(first - 1)!.text;
    if (/[。：；，！？）]$/.test(above) && !seal.test(above) && !/（[^（）]{2,12}）$/.test(above)) break;
    const candidate = above.replace(seal, '') + name;
    if (candidate.length > 60 || /[。；]/.test(candidate)) break;
    if (name !== '' && isAuthority(above)) break;
    name = candidate;
    first -= 1;
  }
  if (first === k - 1) {
    const line = lines.at(first)!;
    const names = signers(reading, { a: line.a, b: line.a + name.length });
    while (first > 0 && k - first < mostSigners && name.length >= shortestSigner) {
      const above = signers(reading, lines.at(first - 1)!);
      if (!above.every((signer) => signer.length >= shortestSigner && isAuthority(signer))) break;
      names.unshift(...above);
      first -= 1;
    }
    if (names.every(isAuthority)) return { issuer: names.join('、'), first };
  }
  return { issuer: isAuthority(name) ? name : null, first };
}

/** The authorities of a line, parted by blanks; the blanks inside a spread-out name part none. */
function signers({ s, gap }: Reading, range: Range): string[] {
  const names: string[] = [];
  let from = range.a;
  for (let i = range.a + 1; i <= range.b; i += 1) {
    if (i < range.b && gap[i] === 0) continue;
    names.push(s.slice(from, i));
    from = i;
  }
  return names.every((name) => name.length >= shortestSigner && isAuthority(name))
    ? names
    : [s.slice(range.a, range.b)];
}
