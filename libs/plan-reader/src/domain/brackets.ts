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

/** Positive for opening, negative for closing brackets, by character code. */
const shapes = new Int8Array(0x10000);
for (const [k, open] of [...openers].entries()) {
  shapes[open.charCodeAt(0)] = k + 1;
  shapes[closers.charCodeAt(k)] = -k - 1;
}

/** Whether a character opens a bracket that may hold a clause. */
export const opens = (c: string): boolean => c !== '' && shapes[c.charCodeAt(0)]! > 0;
/** Whether a character closes such a bracket. */
export const closes = (c: string): boolean => c !== '' && shapes[c.charCodeAt(0)]! < 0;

/** Pairs brackets of the same shape in one pass; what does not fit stays alone instead of shifting its neighbours. */
export function pairBrackets(s: string): BracketPair[] {
  const stack: number[] = [];
  const pairs: BracketPair[] = [];
  for (let i = 0; i < s.length; i += 1) {
    const shape = shapes[s.charCodeAt(i)]!;
    if (shape === 0) continue;
    if (shape > 0) {
      stack.push(i);
      continue;
    }
    const top = stack.at(-1);
    if (top !== undefined && shapes[s.charCodeAt(top)] === -shape && i - top <= longestPair) {
      stack.pop();
      pairs.push({ open: top, close: i, depth: stack.length });
    } else {
      // openers too far away can no longer find a partner
      while (stack.length > 0 && i - stack.at(-1)! > longestPair) stack.pop();
    }
  }
  return pairs.sort((x, y) => x.open - y.open);
}
