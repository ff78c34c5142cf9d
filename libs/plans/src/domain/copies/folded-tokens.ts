/** A word or character of a text with its place. */
export interface Token {
  /** Folded: widths and forms of punctuation are one. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether it says something: punctuation by itself is a matter of the extraction. */
  readonly counts: boolean;
}

/**
 * A number with whatever stands inside it is one word: the lost point of 4.6, a private-use character, a ratio sign. Latin
 * words are one too, all else is character by character; blanks are nothing.
 */
const WORD = /[\p{N}](?:[\p{N}.,:%％‰∶：．，\p{Co}\uFFFD]*[\p{N}%％‰])?|\p{Script=Latin}+|\S/gu;

/** The words of a text without those of page furniture. */
export function foldedTokens(text: string, furniture: readonly { start: number; end: number }[]): Token[] {
  const tokens: Token[] = [];
  let leaf = 0;
  for (const match of joinedLines(text).matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    while (leaf < furniture.length && furniture[leaf]!.end <= start) leaf += 1;
    const apart = furniture[leaf];
    if (apart && apart.start <= start) continue;
    const word = match[0]
      .normalize('NFKC')
      .replace(/[‐–—−]/g, '-')
      .replace(/[∶︰]/g, ':');
    tokens.push({ word, start, end, counts: /[\p{L}\p{N}]/u.test(word) });
  }
  return tokens;
}

/** Line breaks are no longer than what they replace, so that places stay the same. */
const joinedLines = (text: string): string => text.replace(/[\r\n]/g, ' ');
