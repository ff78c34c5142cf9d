import { closes, opens } from './brackets.js';
import { startsLine, type Reading } from './reading.js';
import { isRuleSentence } from './rule-words.js';
import type { Range } from './unit-list.js';

/** How far a rule reaches on either side of the words that give it away. */
const reach = 120;
const words = [
  '不再',
  '第一',
  '首位',
  '均需',
  '均由',
  '均须',
  '都由',
  '都需',
  '为上述',
  '为以上',
  '为以下',
  '为各项',
  '项由',
  '条由',
];
const ruleOpening = /^(?:注：|以下|下列|以上|上述|各项|本方案)/;
const itemNumber = /^（[〇一二三四五六七八九十百\d]{1,5}）$/;

/** Finds rules printed as sentences outside any clause, e.g. in a note or in the opening. */
export function findRuleSentences(reading: Reading, taken: readonly Range[]): Range[] {
  const { s } = reading;
  const found: Range[] = [];
  let next = 0;
  for (const anchor of anchors(s)) {
    while (next < taken.length && taken[next]!.b <= anchor) next += 1;
    if (next < taken.length && taken[next]!.a <= anchor) continue;
    const behind = Math.max(taken[next - 1]?.b ?? 0, found.at(-1)?.b ?? 0);
    if (anchor < behind) continue;
    const a = sentenceStart(reading, anchor, Math.max(behind, anchor - reach));
    const b = sentenceEnd(s, anchor, Math.min(taken[next]?.a ?? s.length, anchor + reach));
    if (isRuleSentence(s.slice(a, b))) found.push({ a, b });
  }
  return found;
}

/** Back to a stop, to an unclosed bracket, or to a line that opens as rules do; 县（市、区） is part of a name. */
function sentenceStart(reading: Reading, anchor: number, limit: number): number {
  const { s } = reading;
  let a = anchor;
  while (a > limit) {
    if (startsLine(reading, a) && ruleOpening.test(s.slice(a, a + 4))) return a;
    const c = s.charAt(a - 1);
    if ('。；！：'.includes(c) || opens(c)) return a;
    if (!closes(c)) {
      a -= 1;
      continue;
    }
    let open = a - 2;
    while (open > limit && !opens(s.charAt(open))) open -= 1;
    if (!opens(s.charAt(open)) || itemNumber.test(s.slice(open, a))) return a;
    a = Math.max(open, limit);
  }
  return a;
}

function sentenceEnd(s: string, anchor: number, limit: number): number {
  let nested = 0;
  for (let b = anchor; b < limit; b += 1) {
    const c = s.charAt(b);
    if (opens(c)) nested += 1;
    else if (closes(c)) nested -= 1;
    if (nested < 0 || '。！'.includes(c)) return b;
  }
  return limit;
}

function anchors(s: string): number[] {
  const positions: number[] = [];
  for (const word of words)
    for (let i = s.indexOf(word); i >= 0; i = s.indexOf(word, i + word.length)) positions.push(i);
  return positions.sort((x, y) => x - y);
}
