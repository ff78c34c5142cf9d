import type { DocumentKind, LetterKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** An item as a letter speaks of it. */
export interface SpokenItem {
  readonly title: string;
  readonly number: string;
  readonly dueOn: CalendarDate | null;
  /** What the document says of when; empty where it says nothing. */
  readonly dueText: string;
  readonly overdue: boolean;
  /** The day on which the system reminded of the date it has. */
  readonly remindedOn: CalendarDate | null;
}

/** What a letter says before anybody has edited it. */
export interface LetterWords {
  readonly title: string;
  readonly body: string;
  readonly closing: string;
}

/** The name of each kind of document. */
export const documentNames: Readonly<Record<DocumentKind, string>> = {
  urge: '催办单',
  notice: '督办通知单',
  circular: '通报',
  specialReport: '督查专报',
  dispatchNotice: '交办通知单',
  feedbackReport: '反馈报告',
};

/** The short name in the number of a letter (发文机关代字). */
const series: Readonly<Record<LetterKind, string>> = {
  urge: '督催',
  notice: '督通',
  circular: '督报',
  specialReport: '督专',
};

/** 发文字号 by GB/T 9704: year in 〔〕, a number without zeros before it and without 第. */
export const letterNumber = (kind: LetterKind, year: number | string, serial: number): string =>
  `${series[kind]}〔${year}〕${serial}号`;

/** `2026年9月5日`: no zeros before a number. */
export const chineseDay = (day: CalendarDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
/** Without the year where it is that of the letter: a day of another year would be read as one of this. */
const shortDay = (day: CalendarDate, today: CalendarDate): string =>
  day.slice(0, 4) === today.slice(0, 4) ? chineseDay(day).slice(day.indexOf('-') + 1) : chineseDay(day);

/** What is said of an item without a date: the words of the document in its own quotation marks, so that they are no sentence of the letter. */
export const undatedWords = (dueText: string): string => (dueText === '' ? '未定时限' : `完成时限为“${dueText}”`);
const dueWords = ({ dueOn, dueText, overdue }: SpokenItem, today: CalendarDate): string =>
  dueOn === null
    ? undatedWords(dueText)
    : overdue
      ? `${chineseDay(dueOn)}到期，已超过时限`
      : `${shortDay(dueOn, today)}到期`;
const remindedWords = ({ remindedOn }: SpokenItem, today: CalendarDate): string =>
  remindedOn === null ? '' : `，${shortDay(remindedOn, today)}已提醒`;
const lineOf = (item: SpokenItem, today: CalendarDate): string =>
  `${item.title}（${item.number}），${dueWords(item, today)}`;
const numbered = (lines: readonly string[]): string[] => lines.map((line, index) => `${index + 1}．${line}。`);

const noEnclosure = '如已办理，简要说明即可，不必另附材料。';

/** An urge (催办单): short, polite, when the unit was reminded, and what happens next. */
export function urgeWords(items: readonly SpokenItem[], answerBy: CalendarDate, today: CalendarDate): LetterWords {
  const ask = `请于${shortDay(answerBy, today)}前反馈。${noEnclosure}`;
  const [only] = items;
  const body =
    items.length === 1 && only
      ? `“${only.title}”（${only.number}）${dueWords(only, today)}${remindedWords(only, today)}，尚未收到进展，${ask}`
      : [
          `以下${items.length}项任务尚未收到进展，${ask}`,
          ...numbered(items.map((item) => `${lineOf(item, today)}${remindedWords(item, today)}`)),
        ].join('\n');
  return { title: `关于反馈${items.length}项督查事项进展的催办单`, body, closing: '' };
}

/** A formal notice (督办通知单) on what an urge did not move. */
export function noticeWords(
  items: readonly SpokenItem[],
  answerBy: CalendarDate,
  today: CalendarDate,
  urge: { number: string | null } | null,
): LetterWords {
  const began = urge?.number ? `${urge.number}催办单发出后，` : '';
  const body = [
    `${began}以下${items.length}项任务至今未收到反馈，现予督办。`,
    ...numbered(items.map((item) => lineOf(item, today))),
    `请于${shortDay(answerBy, today)}前报送办理情况、未按时办理的原因和下一步安排；确有客观原因的，请一并说明。`,
  ].join('\n');
  return { title: `关于抓紧办理${items.length}项督查事项的督办通知单`, body, closing: '' };
}

/** What a circular or special report says of one unit, to be put to it first. */
export const unitFacts = (items: readonly SpokenItem[], today: CalendarDate): string =>
  `牵头的${items.length}项任务：${items.map((item) => `“${item.title}”（${item.number}）${dueWords(item, today)}`).join('；')}。`;

/** A circular (通报): the facts of each unit stand between its two parts. */
export function circularWords(
  items: readonly SpokenItem[],
  answerBy: CalendarDate | null,
  today: CalendarDate,
): LetterWords {
  const until = answerBy === null ? '尽快' : `于${shortDay(answerBy, today)}前`;
  return {
    title: `关于${items.length}项督查事项办理情况的通报`,
    body: '现将有关督查事项办理情况通报如下。',
    closing: `请有关单位认真分析原因，${until}报送整改情况。`,
  };
}

/** How many items of a plan, or of those chosen, stand where. */
export interface ReportFigures {
  readonly total: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

/** What a special report is about: `whole` where it counts every item of it, and not those that were chosen. */
export interface ReportSubject {
  readonly name: string;
  readonly whole: boolean;
}

/** A special report (督查专报) for the leaders: one sentence first. */
export function specialReportWords(figures: ReportFigures, subject: ReportSubject, today: CalendarDate): LetterWords {
  const { total, closed, open, overdue } = figures;
  const counted = subject.whole ? `${subject.name}共${total}项任务，` : `本专报所涉${subject.name}${total}项任务，`;
  return {
    title: `关于${subject.name}办理情况的督查专报`,
    body:
      `截至${chineseDay(today)}，${counted}已办结${closed}项，正在办理${open}项，` +
      `其中超过时限${overdue}项。需关注的情况如下。`,
    closing: '下一步将继续跟踪督办，有关情况及时报告。',
  };
}
