import { isLostPoint } from '../lost-points.js';
import { splitTopLevel, type Range } from '../unit-list.js';

const longestPhrase = 400;
const [fullStop, exclamation, question] = [...'。！？'].map((c) => c.charCodeAt(0));
const isDigitAt = (s: string, i: number): boolean => /\d/.test(s.charAt(i));

/** Whether a phrase ends at a character; a colon between digits belongs to a ratio. */
export const endsPhrase = (s: string, i: number): boolean => {
  const c = s.charAt(i);
  if (c === '，') return !isLostPoint(s, i);
  // 占比：≥70%
  if (c === '：') return !(isDigitAt(s, i - 1) && isDigitAt(s, i + 1)) && !'≥≤≧≦><'.includes(s.charAt(i + 1) || '　');
  return c === '；';
};

/** The sentences of a text, one by one; `breaks` are positions where one begins without a stop before it. */
export function* sentencesOf(s: string, a: number, b: number, breaks: readonly number[]): Generator<Range, void> {
  let next = breaks.findIndex((at) => at > a);
  let from = a;
  for (let i = a; i < b; i += 1) {
    if (next >= 0 && breaks[next] === i) {
      if (i > from) yield { a: from, b: i };
      from = i;
      next = next + 1 < breaks.length ? next + 1 : -1;
    }
    const code = s.charCodeAt(i);
    if ((code === fullStop || code === exclamation || code === question) && !isLostPoint(s, i)) {
      if (i > from) yield { a: from, b: i };
      from = i + 1;
    }
  }
  if (b > from) yield { a: from, b };
}

/** The phrases of a sentence, which commas, semicolons and colons part outside brackets and quotation marks. */
export function phrasesOf(s: string, { a, b }: Range): Range[] {
  const phrases: Range[] = [];
  for (const range of splitTopLevel(s, a, b, endsPhrase))
    for (let from = range.a; from < range.b; from += longestPhrase)
      phrases.push({ a: from, b: Math.min(range.b, from + longestPhrase) });
  return phrases;
}

/** Whether a sentence is one of a list that a colon before it opened: ——…, （1）…, 一是…. */
export const isListed = (s: string, sentence: Range): boolean =>
  /^(?:[—–\-·●■◆▪]|（\d|\d{1,2}[.、）]|[①-⑳]|[一二三四五六七八九十]是)/.test(s.slice(sentence.a, sentence.a + 4));
