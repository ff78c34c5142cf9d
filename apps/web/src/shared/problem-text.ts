import { problemCatalogue, type ProblemCode } from '#libs/contracts';
import type { i18n as I18n } from 'i18next';
import type { ApiProblem, ProblemLine } from '../api/problem.js';

/** The catalogue's sentence in the page's language; null for what only the page itself can run into. */
export function catalogueText(code: string, language: string): string | null {
  if (!Object.hasOwn(problemCatalogue, code)) return null;
  const entry = problemCatalogue[code as ProblemCode];
  return language === 'en' ? entry.en : entry.zh;
}

type Said = Pick<ProblemLine, 'code' | 'message' | 'names' | 'column'>;

/** The sentence for the code of a line in the page's language; null for a code without one. */
function sentenceOf({ code, column }: Said, language: string, i18n: I18n): string | null {
  const ofCatalogue = catalogueText(code, language);
  if (ofCatalogue !== null) return ofCatalogue;
  if (!i18n.exists(`problemLine.${code}`, { lng: language })) return null;
  return i18n.t(`problemLine.${code}` as 'problemLine.missing', { lng: language, column: column ?? '' });
}

/**
 * One unmet requirement or wrong field. The server says it in Chinese, often with more than the sentence for its code has: an
 * item, a unit, what was written. A reader of another language gets the sentence and, behind it, the names that belong to it
 * or else the server's words. Below `title` only that is said which the title does not say, be it nothing.
 */
export function lineText(line: Said, i18n: I18n, title: string | null = null): string {
  const { code, message, names = [] } = line;
  const [zh, en] = [sentenceOf(line, 'zh-CN', i18n), sentenceOf(line, 'en', i18n)];
  // Some messages are the catalogue's own sentence, in either language.
  const own = message === zh || message === en ? '' : message;
  const isEnglish = i18n.language === 'en';
  // Of wrong input the code says only that something is wrong, the message what.
  if (own && (!isEnglish || code === 'invalidInput')) return own === title ? '' : own;
  const what = isEnglish ? en : zh;
  const more = names.length > 0 ? names.join(i18n.t('sign.list')) : own;
  if (what === null) return more || code;
  if (what === title) return more;
  return more ? i18n.t('sign.with', { what, more }) : what;
}

/**
 * The lines below the sentence: what exactly is missing or wrong, each once, and none that only repeats it; `said` where the
 * page has words of its own.
 */
export function problemLines(
  problem: ApiProblem,
  i18n: I18n,
  said: (line: ProblemLine) => string | null = () => null,
): string[] {
  const title = catalogueText(problem.code, i18n.language) ?? problem.title;
  const lines = problem.lines.map((line) => {
    const cell = line.row === undefined ? '' : `${[line.row, line.column ?? []].flat().join(' · ')}　`;
    return cell + (said(line) ?? lineText(line, i18n, cell === '' ? title : null));
  });
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** What the server adds to its sentence; null where a line says it, be it in another language. */
export const problemDetail = (problem: ApiProblem, said: readonly string[]): string | null =>
  problem.detail === null ||
  said.includes(problem.detail) ||
  problem.lines.some(({ message }) => message === problem.detail)
    ? null
    : problem.detail;
