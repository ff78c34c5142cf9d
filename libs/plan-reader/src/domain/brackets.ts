/** A pair of brackets; `inner` is what stands between them. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
  readonly depth: number;
}

const openers = '（【〔[';
const closers = '）】〕]';
/** Responsibility clauses are never longer; a longer pair has lost a bracket in between. */
const longestPair = 1500;

/** Whether a character opens a bracket that may hold a clause. */
export const opens = (c: string): boolean => c !== '' && openers.includes(c);
/** Whether a character closes such a bracket. */
export const closes = (c: string): boolean => c !== '' && closers.includes(c);

/** Pairs brackets of the same shape in one pass; what does not fit stays alone instead of shifting its neighbours. */
export function pairBrackets(s: string): BracketPair[] {
  const stack: number[] = [];
  const pairs: BracketPair[] = [];
  for (let i = 0; i < s.length; i += 1) {
    const c = s.charAt(i);
    if (opens(c)) {
      stack.push(i);
      continue;
    }
    const shape = closers.indexOf(c);
    if (shape < 0) continue;
    const top = stack.at(-1);
    if (top !== undefined && s.charAt(top) === openers.charAt(shape) && i - top <= longestPair) {
      stack.pop();
      pairs.push({ open: top, close: i, depth: stack.length });
    } else {
      // openers too far away can no longer find a partner
      while (stack.length > 0 && i - stack.at(-1)! > longestPair) stack.pop();
    }
  }
  return pairs.sort((x, y) => x.open - y.open);
}
