const WORD = /[\p{sc=Han}]+|[\p{L}\p{N}]+/gu;

/** Width, case and compatibility forms do not decide a search. */
export const foldForSearch = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The character pairs and single characters of each run of Chinese characters; other words as they are. */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const [word] of foldForSearch(text).matchAll(WORD)) {
    if (!/\p{sc=Han}/u.test(word)) terms.add(word);
    const characters = [...word];
    for (const [index, character] of characters.entries()) {
      terms.add(character);
      const next = characters[index + 1];
      if (next !== undefined) terms.add(character + next);
    }
  }
  return [...terms];
}

/** The terms a stored text must all contain for `query` to be in it; the hit is then checked on the text itself. */
export function queryTerms(query: string): string[] {
  const terms = new Set<string>();
  for (const [word] of foldForSearch(query).matchAll(WORD)) {
    const characters = [...word];
    if (characters.length === 1) terms.add(word);
    for (let index = 0; index + 1 < characters.length; index += 1)
      terms.add(characters[index]! + characters[index + 1]!);
  }
  return [...terms];
}
