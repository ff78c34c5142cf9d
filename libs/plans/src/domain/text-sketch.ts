/** Han characters of a gram: long enough that set phrases of the genre do not make two plans alike. */
const GRAM = 8;
/** Hashes kept: the estimate of likeness is off by about 1/√k. */
const SIZE = 256;
/** Two extractions of one document stay above it; two years' editions of a plan, or two cities' plans, below. */
const SAME_DOCUMENT = 0.75;

/**
 * A bottom-k sketch (Broder 1997) of the text's Han characters: blind to line breaks, widths, punctuation and page
 * furniture, so that another extraction of the same document has nearly the same one. Ascending.
 */
export function textSketch(text: string): number[] {
  const characters = text.normalize('NFKC').replace(/[^\p{sc=Han}]+/gu, '');
  const hashes = new Set<number>();
  for (let start = 0; start + GRAM <= characters.length; start += 1) hashes.add(hash(characters, start));
  return [...Float64Array.from(hashes).sort().subarray(0, SIZE)];
}

/** The estimated share of grams two texts have in common, 0 to 1. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  const mine = new Set(one);
  const theirs = new Set(other);
  const union = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, SIZE);
  if (union.length === 0) return 0;
  return union.filter((value) => mine.has(value) && theirs.has(value)).length / union.length;
}

/** Whether two sketches are of the same document. */
export const isSameDocument = (one: readonly number[], other: readonly number[]): boolean =>
  likeness(one, other) >= SAME_DOCUMENT;

/** FNV-1a over UTF-16 code units with a final mix, 32 bits. */
function hash(text: string, start: number): number {
  let value = 0x811c9dc5;
  for (let index = start; index < start + GRAM; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
