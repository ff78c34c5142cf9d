import type { Desk, DispatchSummary, FactCheck, LetterSummary, SheetSummary } from '../../api/shapes.js';
import { unitLists } from '../desk/desk-lists.js';

/** One line of what a unit is asked: which words, with what in them, and where it is done. */
export interface Ask {
  kind:
    | 'sheet'
    | 'sheetFilled'
    | 'sheetHeld'
    | 'sheetReopened'
    | 'sheets'
    | 'dispatches'
    | 'letter'
    | 'letters'
    | 'facts'
    | 'returned'
    | 'review'
    | 'extensions'
    | 'dueSoon';
  values: { date?: string; rows?: number; count?: number; items?: number; title?: string };
  to: string;
  /** Why a sheet was opened again, or that its day is past. */
  note?: { kind: 'reopened'; reason: string } | { kind: 'late' };
}

interface Waiting {
  /** Still to be sent by this person's units. */
  sheets: readonly SheetSummary[];
  dispatches: readonly DispatchSummary[];
  /** To be answered. */
  letters?: readonly LetterSummary[];
  /** What is to be said of the unit, to be confirmed. */
  facts?: readonly FactCheck[];
  desk: Pick<Desk, 'returned' | 'review' | 'extensions' | 'dueSoon' | 'dueBefore'>;
  today: (timeZone: string) => string;
}

const left = ({ rows, answered }: SheetSummary) => rows - answered;
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

const MOST_LINES = 5;

/** What a unit is asked, at most five lines, the most pressing first; nothing where nothing is asked. */
export function unitAsks({ sheets, dispatches, letters = [], facts = [], desk, today }: Waiting): Ask[] {
  const { returned, review, extensions, dueSoon, dueBefore } = desk;
  const sum = (count: (dispatch: DispatchSummary) => number) => dispatches.reduce((all, one) => all + count(one), 0);
  const sheet = only(sheets);
  const [first] = sheets.map(({ window }) => window.dueOn).sort();
  const item = only(returned.items);
  return [
    ...ofLetters(letters),
    ...ofFacts(facts),
    ...(sheet ? [askOf(sheet, today)] : []),
    ...(sheets.length > 1
      ? [
          {
            kind: 'sheets' as const,
            values: { date: first, count: sheets.length, rows: sheets.reduce((all, one) => all + left(one), 0) },
            to: '/sheets?status=open',
          },
        ]
      : []),
    ...(dispatches.length > 0
      ? [
          {
            kind: 'dispatches' as const,
            values: { count: dispatches.length, items: sum((one) => one.leadCount + one.shareCount + one.endedCount) },
            to: dispatches.length === 1 ? `/dispatches/${dispatches[0]?.id}` : '/dispatches?status=issued',
          },
        ]
      : []),
    ...(returned.total > 0
      ? [
          {
            kind: 'returned' as const,
            values: { count: returned.total, title: item?.title },
            to: item ? `/items/${item.id}` : unitLists.returned,
          },
        ]
      : []),
    ...(review.total > 0 ? [{ kind: 'review' as const, values: { count: review.total }, to: unitLists.review }] : []),
    ...(extensions.total > 0
      ? [{ kind: 'extensions' as const, values: { count: extensions.total }, to: unitLists.extensions }]
      : []),
    ...(dueSoon.total > 0
      ? [{ kind: 'dueSoon' as const, values: { count: dueSoon.total }, to: unitLists.dueSoon(dueBefore) }]
      : []),
  ].slice(0, MOST_LINES);
}

function ofLetters(letters: readonly LetterSummary[]): Ask[] {
  const [letter] = letters;
  if (!letter) return [];
  const [date] = letters.flatMap(({ answerBy }) => answerBy ?? []).sort();
  return letters.length === 1
    ? [{ kind: 'letter', values: { date, title: letter.title }, to: `/letters/${letter.id}` }]
    : [{ kind: 'letters', values: { date, count: letters.length }, to: '/letters?status=sent' }];
}

function ofFacts(facts: readonly FactCheck[]): Ask[] {
  const [date] = facts.map(({ checkBy }) => checkBy).sort();
  return date === undefined ? [] : [{ kind: 'facts', values: { date, count: facts.length }, to: '/letters#facts' }];
}

function askOf(sheet: SheetSummary, today: Waiting['today']): Ask {
  const { window, held, reopenedReason } = sheet;
  const isLate = today(window.timeZone) > window.dueOn;
  const filled = left(sheet) === 0 ? 'sheetFilled' : 'sheet';
  return {
    // Its day is past: there is no other until the office has heard.
    kind: held ? 'sheetHeld' : window.status === 'locked' ? 'sheetReopened' : filled,
    values: { date: window.dueOn, rows: left(sheet), title: window.title },
    to: `/sheets/${sheet.id}`,
    ...(reopenedReason !== null
      ? { note: { kind: 'reopened' as const, reason: reopenedReason } }
      : isLate && { note: { kind: 'late' as const } }),
  };
}
