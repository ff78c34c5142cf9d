import { likeness } from './near-names.js';

const LIKE_ENOUGH = 0.5;
/** Longer than any unit's name: what a document prints there is a sentence, and comparing it would only cost time. */
const LONGEST_NAME = 40;

/** A key of the index that is like a name. */
export interface Suggestion<Entry> {
  entry: Entry;
  score: number;
}

/**
 * The keys like a name, found without comparing it to each of them (48 ms per name at 6,000 keys): an index by character
 * counts how many characters a key has in common with the name, and only keys that have enough of them are scored. What
 * is passed over could not have reached the score, because pairs, edits and lying within all need common characters.
 */
export class NameSuggestions<Entry> {
  private readonly keys: { key: string; entry: Entry }[] = [];
  private index: ReadonlyMap<string, readonly number[]> | undefined;

  add(key: string, entry: Entry): void {
    this.keys.push({ key, entry });
    this.index = undefined;
  }

  /** In the order in which the keys were added. */
  like(name: string): Suggestion<Entry>[] {
    if (name.length > LONGEST_NAME) return [];
    const common = this.commonCharacters(name);
    const alike: Suggestion<Entry>[] = [];
    for (const [at, { key, entry }] of this.keys.entries()) {
      if (!mayBeAlike(common[at]!, name.length, key.length)) continue;
      const score = likeness(name, key);
      if (score >= LIKE_ENOUGH) alike.push({ entry, score });
    }
    return alike;
  }

  private commonCharacters(name: string): Uint8Array {
    this.index ??= indexOf(this.keys.map(({ key }) => key));
    const common = new Uint8Array(this.keys.length); // a name has at most LONGEST_NAME of them
    for (const character of numbered(name)) for (const at of this.index.get(character) ?? []) common[at]! += 1;
    return common;
  }
}

/**
 * Whether so many common characters can give the score: by the shorter name lying within the longer, by edits, which
 * leave half of the longer one, or by pairs: one takes two characters, n of them at least n.
 */
function mayBeAlike(common: number, one: number, other: number): boolean {
  if (common === 0) return false;
  if (common === Math.min(one, other) || 2 * common >= Math.max(one, other)) return true;
  return common > 1 && 4 * common >= one + other - 2;
}

/** The characters of a text, each with the how manieth of its kind it is: 市市场 has a first and a second 市. */
function numbered(text: string): string[] {
  const seen = new Map<string, number>();
  return text.split('').map((character) => {
    const turn = (seen.get(character) ?? 0) + 1;
    seen.set(character, turn);
    return `${character}${turn}`;
  });
}

function indexOf(keys: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, key] of keys.entries())
    for (const character of numbered(key)) {
      const known = index.get(character);
      if (known) known.push(at);
      else index.set(character, [at]);
    }
  return index;
}
