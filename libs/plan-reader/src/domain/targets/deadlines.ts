import { matchesOf } from '../matches.js';
import type { Range } from '../unit-list.js';
import { presentYear, type DateBasis } from './date-basis.js';
import { forms, type DatePhrase } from './date-forms.js';

export type { DatePhrase };

const mayHoldDate = /年|天内|日内|月|季度|半年|十[二三四五六]五|世纪|每|长期|持续|常态/;

/** Finds the dates of a phrase of the folded text, in order and without overlap. */
export function findDates(s: string, a: number, b: number, basis: DateBasis): DatePhrase[] {
  const text = s.slice(a, b);
  if (!mayHoldDate.test(text)) return [];
  const found: DatePhrase[] = [];
  const free = (from: number, to: number): boolean => found.every((phrase) => phrase.b <= from || to <= phrase.a);
  for (const { needs, pattern, read } of forms) {
    if (!needs.test(text)) continue;
    for (const match of matchesOf(pattern, text)) {
      const from = a + match.index;
      const to = from + match[0].length;
      if (match[0] === '' || !free(from, to)) continue;
      const phrase = read(match, text, basis);
      if (phrase === null) continue;
      const aspirational =
        phrase.kind === 'deadline' &&
        /力争|争取|力求/.test(text.slice(Math.max(0, match.index - 2), match.index) + match[0]);
      const { kind, due, dues = [], recurrence, doubt = null } = phrase;
      found.push({ kind, due, dues, recurrence, aspirational, doubt, a: from, b: to });
    }
  }
  return found.sort((x, y) => x.a - y.a);
}

/** Whether a stretch is a date and nothing else (2024年11月1日至11月7日): a period asks for nothing. */
export const isOnlyDate = ({ a, b }: Range, dates: readonly DatePhrase[]): boolean =>
  dates.some((date) => date.a <= a && b <= date.b);

const turnsAhead = /计划|将|拟|力争|确保|争取|今年|明年|下一步|继续|再/;

/** 2023年完成投资4亿元 in a plan of 2024; 2023年起 and 2023年的… go on. */
function opensInPast(s: string, phrase: Range, first: DatePhrase | undefined, basis: DateBasis): boolean {
  if (first?.kind !== 'mention' || first.a !== phrase.a || first.due === null) return false;
  return (
    first.due.slice(0, 4) < (presentYear(basis) ?? '') &&
    !/^(?:的|起|开始|以后|之后)/.test(s.slice(first.b, first.b + 2))
  );
}

/** Whether a phrase tells of a year before the issue, or goes on to tell of it as the phrase before did. */
export const tellsOfPast = (
  s: string,
  phrase: Range,
  dates: readonly DatePhrase[],
  basis: DateBasis,
  before: boolean,
): boolean => opensInPast(s, phrase, dates[0], basis) || (before && !turnsAhead.test(s.slice(phrase.a, phrase.b)));
