/** What a new password must have at least. */
export const SHORTEST_PASSWORD = 10;

// What everybody tries first; digits and punctuation around such a word do not make it better.
const COMMON = new Set([
  '',
  'a',
  'aa',
  'abc',
  'abcd',
  'admin',
  'administrator',
  'changeme',
  'default',
  'duban',
  'guest',
  'iloveyou',
  'letmein',
  'password',
  'qwerty',
  'root',
  'test',
  'user',
  'welcome',
  'woaini',
  'zhengfu',
]);
const RUNS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
const FEWEST_DIFFERENT = 4;

/** Whether a new password is too easily guessed: short, the login, a common word, digits alone, or a run of keys. */
export function isWeakPassword(password: string, login: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase();
  const characters = [...folded];
  if (characters.length < SHORTEST_PASSWORD || new Set(characters).size < FEWEST_DIFFERENT) return true;
  if (folded === login || folded === [...login].reverse().join('')) return true;
  const stripped = folded.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '');
  const words = [stripped, stripped.replace(/@/g, 'a').replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/[$5]/g, 's')];
  return words.some((word) => COMMON.has(word)) || RUNS.some((run) => run.includes(folded));
}
