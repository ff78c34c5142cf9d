import type { Outline, OutlineItem } from '#libs/contracts';
import { type CalendarDate, dayIn, DEFAULT_TIME_ZONE, groupedBy } from '#libs/kernel';
import { dueOfWords } from '#libs/plan-reader';
import { lastDay, MOST_DUE_TEXT, printedDeadline } from './deadline.js';
import type { DraftItem, NewQuestion, QuestionOption } from './draft.js';
import { short } from './printed-target.js';

/** What must be asked about deadlines: of all items that print none once, and once for all with the same words without a year. */
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
const dueIn = (words: string, year: number): CalendarDate | null =>
  lastDay(dueOfWords(words, { issuedOn: `${year}-01-01`, year: null }));

/** Of so many different words without a year each is asked about; of more, all at once. */
const mostWords = 5;

/**
 * 6月底前, 年底, 两年内 in a text that does not say when it was issued: the words are known, the date is not. The next time
 * the words come true is offered first, then the years that the text names.
 */
function withoutYear(
  { issuedOn, horizons, text }: Outline,
  items: readonly DraftItem[],
  today: CalendarDate,
): NewQuestion[] {
  if (issuedOn !== null) return [];
  const open = items.filter(({ dueOn, dueText }) => dueOn === null && dueIn(dueText, ANY_YEAR) !== null);
  const alike = [...groupedBy(open, ({ dueText }) => dueText)];
  const years = [...horizons, ...items.flatMap(({ dueOn }) => (dueOn === null ? [] : [Number(dueOn.slice(0, 4))]))];
  const many = alike.length > mostWords;
  const asked = many ? [[alike.map(([words]) => words).join('、'), open] as const] : alike;
  return asked.map(([all, same]): NewQuestion => {
    const printed = short(all, MOST_DUE_TEXT);
    const [{ id, span, dueText: words }] = same as [DraftItem];
    return {
      kind: 'noDeadline',
      itemId: same.length === 1 ? id : null,
      printed,
      message: `“${printed}”没有写明年份，文件中也没有印发日期，${same.length} 项任务（${refsOf(same)}）的时限无法推算。请确定时限${many ? '；各项不同的，请逐项编辑' : ''}。`,
      span: placeIn(text, words, span),
      options: [
        ...(many ? [] : yearsOf(words, years, today).map((year) => yearOption(words, year))),
        noDate('不设具体时限，按所印文字办理'),
      ],
      subject: { type: 'deadline', itemIds: same.map((item) => item.id) },
    };
  });
}

const mostYears = 3;

/** The years that words without one may mean; 两年内 counts from the issue, and no year tells its end. */
function yearsOf(words: string, named: readonly number[], today: CalendarDate): number[] {
  if (!dueIn(words, ANY_YEAR)!.startsWith(String(ANY_YEAR))) return [];
  const present = Number(today.slice(0, 4));
  const next = (dueIn(words, present) ?? '') < today ? present + 1 : present;
  // 2月29日 is in few years.
  return [...new Set([next, ...named])].filter((year) => dueIn(words, year) !== null).slice(0, mostYears);
}

/** Where the words stand in a task; the task where they are printed in another form. */
function placeIn(text: string, words: string, task: DraftItem['span']): DraftItem['span'] {
  if (task === null) return null;
  const start = text.indexOf(words, task.start);
  return start >= 0 && start < task.end ? { start, end: start + words.length } : task;
}

const yearOption = (words: string, year: number): QuestionOption => ({
  label: `${year}年（${dueIn(words, year)}）`,
  answer: { choice: 'deadline', dueOn: dueIn(words, year) },
});
