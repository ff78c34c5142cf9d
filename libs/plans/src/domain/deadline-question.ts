import type { Outline, OutlineItem } from '#libs/contracts';
import { type CalendarDate, dayIn, DEFAULT_TIME_ZONE, groupedBy } from '#libs/kernel';
import { dueOfWords } from '#libs/plan-reader';
import { dueInYear, lastDay, MOST_DUE_TEXT, printedDeadline } from './deadline.js';
import type { DraftItem, NewQuestion, QuestionOption } from './draft.js';
import { short } from './printed-target.js';

/** What must be asked about deadlines: of all items that print none once, and once which year it is where the words name none. */
export const deadlineQuestions = (
  outline: Outline,
  items: readonly DraftItem[],
  today = dayIn(DEFAULT_TIME_ZONE),
): NewQuestion[] => [...withoutDeadline(outline, items), ...withoutYear(outline, items, today)];

/** All items that print no deadline are one decision, taken once; an exception is set with its item. */
function withoutDeadline(outline: Outline, items: readonly DraftItem[]): NewQuestion[] {
  const doubts = outline.warnings.filter(({ code }) => code === 'itemWithoutDeadline');
  const [doubt] = doubts;
  if (!doubt) return [];
  const named = new Set(doubts.flatMap(({ itemRef }) => itemRef ?? []));
  // Where it is so of most items the reader says it once, of none in particular.
  const undated = items.filter((item, k) =>
    named.size > 0 ? named.has(item.ref) : item.dueOn === null && !isDated(outline.items[k]!),
  );
  const [first] = undated;
  if (!first) return [];
  return [
    {
      kind: 'noDeadline',
      itemId: undated.length === 1 ? first.id : null,
      printed: doubt.text,
      message: `${items.length} 项任务中有 ${undated.length} 项没有写明完成时限（${refsOf(undated)}）。请确定统一的时限；个别任务另有时限的，可编辑该任务。`,
      span: { start: doubt.span[0], end: doubt.span[1] },
      options: [...outline.horizons.slice(0, 2).flatMap(horizonOption), noDate('均不设时限')],
      subject: { type: 'deadline', itemIds: undated.map((item) => item.id) },
    },
  ];
}

const isDated = ({ dueText, targets }: OutlineItem): boolean =>
  dueText !== null ||
  targets.some(({ due, recurrence, continuing }) => due !== null || recurrence !== null || continuing);

const mostRefs = 30;

function refsOf(items: readonly DraftItem[]): string {
  const refs = items.slice(0, mostRefs).map((item) => item.ref);
  return refs.join('、') + (items.length > mostRefs ? '等' : '');
}

function horizonOption(year: number): QuestionOption[] {
  const dueOn = printedDeadline(`${year}年`, '');
  return dueOn === null ? [] : [{ label: `均按本方案期限（${year}年底）`, answer: { choice: 'deadline', dueOn } }];
}

const noDate = (label: string): QuestionOption => ({ label, answer: { choice: 'deadline', dueOn: null } });

/** Any date of issue: by it one sees whether words lack but that. */
const ANY_YEAR = 2000;

/**
 * 6月底前, 年底, 两年内 in a text that does not say when it was issued: the words are known, the date is not. Which year it is
 * of is one decision for all that a year dates; what counts from the issue (两年内) is asked by its words.
 */
function withoutYear(
  { issuedOn, horizons, text }: Outline,
  items: readonly DraftItem[],
  today: CalendarDate,
): NewQuestion[] {
  if (issuedOn !== null) return [];
  const open = items.filter(({ dueOn, dueText }) => dueOn === null && countsFromIssue(dueText));
  const isYearly = ({ dueText }: DraftItem): boolean => dueInYear(dueText, ANY_YEAR) !== null;
  const yearly = open.filter(isYearly);
  const named = [...horizons, ...items.flatMap(({ dueOn }) => (dueOn === null ? [] : [Number(dueOn.slice(0, 4))]))];
  const others = groupedBy(
    open.filter((item) => !isYearly(item)),
    ({ dueText }) => dueText,
  );
  return [
    ...(yearly.length === 0 ? [] : [whichYear(text, yearly, named, today)]),
    ...[...others.values()].map((same) =>
      asked(text, same, ['起算日期', '请确定时限。'], [noDate('不设具体时限，按所印文字办理')]),
    ),
  ];
}

/** Whether words lack but the day of issue to be a date. */
const countsFromIssue = (words: string): boolean =>
  lastDay(dueOfWords(words, { issuedOn: `${ANY_YEAR}-01-01`, year: null })) !== null;

function whichYear(
  text: string,
  items: readonly DraftItem[],
  named: readonly number[],
  today: CalendarDate,
): NewQuestion {
  const words = [...new Set(items.map(({ dueText }) => dueText))];
  return asked(
    text,
    items,
    ['年份', '请确定是哪一年；个别任务年份不同的，可编辑该任务。'],
    [...yearsOf(words, named, today).map((year) => yearOption(words, year)), noDate('不设具体时限，按所印文字办理')],
  );
}

function asked(
  text: string,
  items: readonly DraftItem[],
  [lacks, ask]: readonly [lacks: string, ask: string],
  options: QuestionOption[],
): NewQuestion {
  const [{ id, span, dueText }] = items as [DraftItem, ...DraftItem[]];
  const printed = short([...new Set(items.map((item) => item.dueText))].join('、'), MOST_DUE_TEXT);
  return {
    kind: 'noDeadline',
    itemId: items.length === 1 ? id : null,
    printed,
    message: `“${printed}”没有写明${lacks}，文件中也没有印发日期，${items.length} 项任务（${refsOf(items)}）的时限无法推算。${ask}`,
    span: placeIn(text, dueText, span),
    options,
    subject: { type: 'deadline', itemIds: items.map((item) => item.id) },
  };
}

const mostYears = 3;

/** The years that words without one may mean: that in which they come true next, the one behind it where some are past, and those the text names. */
function yearsOf(words: readonly string[], named: readonly number[], today: CalendarDate): number[] {
  const present = Number(today.slice(0, 4));
  const isPast = (one: string): boolean => (dueInYear(one, present) ?? '') < today;
  const next = [...(words.every(isPast) ? [] : [present]), ...(words.some(isPast) ? [present + 1] : [])];
  // 2月29日 is in few years.
  const isDay = (year: number): boolean => words.every((one) => dueInYear(one, year) !== null);
  return [...new Set([...next, ...named])].filter(isDay).slice(0, mostYears);
}

/** Where the words stand in a task; the task where they are printed in another form. */
function placeIn(text: string, words: string, task: DraftItem['span']): DraftItem['span'] {
  if (task === null) return null;
  const start = text.indexOf(words, task.start);
  return start >= 0 && start < task.end ? { start, end: start + words.length } : task;
}

const yearOption = (words: readonly string[], year: number): QuestionOption => ({
  label: words.length === 1 ? `${year}年（${dueInYear(words[0]!, year)}）` : `${year}年`,
  answer: { choice: 'year', year },
});
