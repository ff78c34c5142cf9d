/**
 * The matches of a global pattern in a text, in order. Where a pattern is asked of each sentence, `matchAll` costs more than
 * the search, for it copies the pattern each time: a fifth of all the reading of a text full of dates.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
