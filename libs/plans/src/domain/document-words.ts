import type { Outline } from '#libs/contracts';
import type { Span } from './draft.js';
import { firstBehind } from './spans.js';

/** A text as it was extracted from a document, with what in it is page furniture. */
export interface DocumentText {
  readonly text: string;
  readonly outline: Pick<Outline, 'leaves'>;
}

/** The words of a document in order, each with its place; arrays beside each other, for a long text has millions. */
export interface DocumentWords {
  /** Folded: widths and forms of punctuation are one. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A number with whatever stands inside it is one word: the lost point of 4.6, a private-use character, a ratio sign. Latin
 * words are one too, all else is character by character; blanks and line breaks are nothing.
 */
const WORD = /[\p{N}](?:[\p{N}.,:%％‰∶：．，\p{Co}\uFFFD]*[\p{N}%％‰])?|\p{Script=Latin}+|\S/gu;

/**
 * What a document says, whatever program extracted its text: without page furniture, blind to line breaks, widths and
 * forms of punctuation. Copies of one text and the texts of a revision are both read so.
 */
export function documentWords({ text, outline }: DocumentText): DocumentWords {
  const found = { words: [] as string[], starts: [] as number[], ends: [] as number[] };
  const folded = new Map<string, string>();
  for (const { start, end } of withoutFurniture(furnitureOf(outline), { start: 0, end: text.length })) {
    for (const match of text.slice(start, end).matchAll(WORD)) {
      const [printed] = match;
      let word = folded.get(printed);
      if (word === undefined) folded.set(printed, (word = foldedWord(printed)));
      found.words.push(word);
      found.starts.push(start + match.index);
      found.ends.push(start + match.index + printed.length);
    }
  }
  return found;
}

/** Whether two extractions say the same, word by word. */
export function sameDocument(one: DocumentText, other: DocumentText): boolean {
  const [mine, theirs] = [documentWords(one).words, documentWords(other).words];
  return mine.length === theirs.length && mine.every((word, at) => word === theirs[at]);
}

/**
 * Prints stretches of a document without line breaks and page furniture, which is looked for once however many are asked
 * for: two bad copies differ in thousands of places.
 */
export function printing({ text, outline }: DocumentText): (span: Span) => string {
  const furniture = furnitureOf(outline);
  return ({ start, end }) =>
    withoutFurniture(furniture, { start, end: Math.min(end, text.length) })
      .map((stretch) => text.slice(stretch.start, stretch.end))
      .join('')
      .replace(/\s*\n\s*/g, '')
      .trim();
}

/** Whether a word says something: punctuation by itself is a matter of the extraction. */
export const counts = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

const foldedWord = (printed: string): string =>
  printed
    .normalize('NFKC')
    .replace(/[‐–—−]/g, '-')
    .replace(/[∶︰]/g, ':');

const furnitureOf = ({ leaves }: DocumentText['outline']): readonly Span[] =>
  leaves.filter(({ kind }) => kind === 'furniture');

/** The stretches of a span between leaves of furniture, which stand in the order of the text. */
function withoutFurniture(furniture: readonly Span[], { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  let at = start;
  for (let next = firstBehind(furniture.length, (k) => furniture[k]!.end, start); next < furniture.length; next += 1) {
    const leaf = furniture[next]!;
    if (leaf.start >= end) break;
    if (leaf.start > at) stretches.push({ start: at, end: leaf.start });
    at = Math.max(at, leaf.end);
  }
  if (at < end) stretches.push({ start: at, end });
  return stretches;
}
