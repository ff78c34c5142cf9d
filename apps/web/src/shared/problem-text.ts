import { problemCatalogue, type ProblemCode } from '#libs/contracts';
import type { ApiProblem } from '../api/problem.js';

/** The catalogue's sentence in the page's language; null for what only the page itself can run into. */
export function catalogueText(code: string, language: string): string | null {
  if (!Object.hasOwn(problemCatalogue, code)) return null;
  const entry = problemCatalogue[code as ProblemCode];
  return language === 'en' ? entry.en : entry.zh;
}

/** The lines below the sentence: what exactly is missing or wrong, each once. */
export function problemLines(problem: ApiProblem, language: string): string[] {
  const lines = problem.lines.map((line) => {
    const cell = line.row === undefined ? '' : `${line.row}${line.column === undefined ? '' : ` · ${line.column}`}　`;
    return cell + (line.message || catalogueText(line.code, language) || line.code);
  });
  return [...new Set(lines)];
}
