import { printedOf, type Reading } from './reading.js';
import type { Range } from './unit-list.js';

/** The general part (title to first item) says what the plan rests on and which years its goals name. */

const restsOn = /贯彻|落实|根据|依据|按照|遵照|精神|结合/;
const passesOn = /^.{0,12}(?:已经|现印发|现予|印发给)/;

/** The documents a plan implements: 《…》 with its number, in sentences that say 贯彻, 根据 and the like. */
export function findBasis(reading: Reading, range: Range, ownTitle: string | null): string[] {
  const { s } = reading;
  const basis: string[] = [];
  const own = ownTitle?.replace(/\s/g, '') ?? '';
  let sentence = range.a;
  for (let i = range.a; i < range.b; i += 1) {
    const c = s.charAt(i);
    if (c === '。') sentence = i + 1;
    if (c !== '《') continue;
    const close = closingMark(s, i, Math.min(range.b, i + 200));
    if (close < 0) continue;
    const name = s.slice(i + 1, close);
    const before = s.slice(Math.max(sentence, i - 120), i);
    if (restsOn.test(before) && !passesOn.test(s.slice(close + 1, close + 20)) && name !== own) {
      const end = numberBehind(s, close + 1);
      basis.push(printedOf(reading, i, end));
    }
    i = close;
  }
  return basis;
}

function closingMark(s: string, open: number, limit: number): number {
  let depth = 0;
  for (let i = open; i < limit; i += 1) {
    const c = s.charAt(i);
    if (c === '《') depth += 1;
    if (c === '》') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

function numberBehind(s: string, at: number): number {
  const match = /^（[^（）]{2,14}[〔[]\d{4}[〕\]]\d{1,5}号）/.exec(s.slice(at, at + 40));
  return at + (match?.[0].length ?? 0);
}

const goalYear = /(?:到|至|截至|力争|确保)(20\d\d)年(?!以来|至)|(20\d\d)年(?:年?底|末)(?:前)?/g;

/** The years of the general goals, in order. */
export function findHorizons(reading: Reading, range: Range): number[] {
  const years = new Set<number>();
  const text = reading.s.slice(range.a, range.b);
  for (const match of text.matchAll(goalYear)) years.add(Number(match[1] ?? match[2]));
  return [...years].sort((x, y) => x - y);
}
