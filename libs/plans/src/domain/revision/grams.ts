/** Letters, digits and ideographs alone: blind to line breaks, widths and punctuation. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two texts say the same, however their lines were broken. */
export const sameText = (one: string, other: string): boolean => squeezed(one) === squeezed(other);

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

/** All runs of `length` characters of a plain text; a shorter text is one run. */
export function gramsOf(text: string, length: number): ReadonlySet<string> {
  const characters = [...plain(text)];
  if (characters.length === 0) return new Set();
  if (characters.length <= length) return new Set([characters.join('')]);
  return new Set(characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join('')));
}

/** How many runs two texts have in common. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let count = 0;
  for (const gram of small) if (large.has(gram)) count += 1;
  return count;
}

/** Dice's likeness of two texts by their runs, 0 to 1; two empty texts are alike. */
export const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size + other.size === 0 ? 1 : (2 * shared(one, other)) / (one.size + other.size);

/** The part of `inner` that stands in `outer`, 0 to 1. */
export const contained = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): number =>
  inner.size === 0 ? 0 : shared(inner, outer) / inner.size;
