const pairs = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));

/** Dice coefficient of the character pairs: 1 for equal names, 0 for names without a pair in common. */
function pairSimilarity(one: string, other: string): number {
  const left = pairs(other);
  const total = pairs(one).length + left.length;
  let common = 0;
  for (const pair of pairs(one)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / total;
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, character] of [...one].entries()) {
    const current = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const replaced = previous[column]! + (character === other[column] ? 0 : 1);
      current.push(Math.min(replaced, previous[column + 1]! + 1, current[column]! + 1));
    }
    previous = current;
  }
  return previous[other.length]!;
}

/** Chinese short forms keep some characters in order: 科技局 lies within 科学技术局. */
function liesWithin(short: string, long: string): boolean {
  let from = 0;
  for (const character of short) {
    const at = long.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** How alike two names are, 0 to 1; good for a suggestion to a person, never for a decision. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return 0;
  const within = liesWithin(short, long) ? 0.5 + short.length / long.length / 2 : 0;
  return Math.max(pairSimilarity(one, other), 1 - editDistance(one, other) / long.length, within);
}
