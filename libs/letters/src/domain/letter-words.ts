import type { DocumentKind, LetterKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** An item as a letter speaks of it. */
export interface SpokenItem {
  readonly title: string;
  readonly number: string;
  readonly dueOn: CalendarDate | null;
  readonly overdue: boolean;
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
const shortDay = (day: CalendarDate): string => chineseDay(day).slice(day.indexOf('-') + 1);

const dueWords = ({ dueOn, overdue }: SpokenItem): string =>
  dueOn === null ? '未定时限' : overdue ? `${chineseDay(dueOn)}到期，已超过时限` : `${shortDay(dueOn)}到期`;
const line = (item: SpokenItem, index: number): string =>
  `${index + 1}．${item.title}（${item.number}），${dueWords(item)}。`;

const noEnclosure = '如已办理，简要说明即可，不必另附材料。';

/** An urge (催办单): short, polite, and what happens next. */
export function urgeWords(items: readonly SpokenItem[], answerBy: CalendarDate): LetterWords {
  const ask = `请于${shortDay(answerBy)}前反馈。${noEnclosure}`;
  const [only] = items;
  const body =
    items.length === 1 && only
      ? `“${only.title}”（${only.number}）${dueWords(only)}，尚未收到进展，${ask}`
      : [`以下${items.length}项任务尚未收到进展，${ask}`, ...items.map(line)].join('\n');
  return { title: `关于反馈${items.length}项督查事项进展的催办单`, body, closing: '' };
}

/** A formal notice (督办通知单) on what an urge did not move. */
export function noticeWords(
  items: readonly SpokenItem[],
  answerBy: CalendarDate,
  urge: { number: string | null } | null,
): LetterWords {
  const began = urge?.number ? `${urge.number}催办单发出后，` : '';
  const body = [
    `${began}以下${items.length}项任务至今未收到反馈，现予督办。`,
    ...items.map(line),
    `请于${shortDay(answerBy)}前报送办理情况、未按时办理的原因和下一步安排；确有客观原因的，请一并说明。`,
  ].join('\n');
  return { title: `关于抓紧办理${items.length}项督查事项的督办通知单`, body, closing: '' };
}

/** What a circular or special report says of one unit, to be put to it first. */
export const unitFacts = (items: readonly SpokenItem[]): string =>
  `牵头的${items.length}项任务：${items.map((item) => `“${item.title}”（${item.number}）${dueWords(item)}`).join('；')}。`;

/** A circular (通报): the facts of each unit stand between its two parts. */
export function circularWords(items: readonly SpokenItem[], answerBy: CalendarDate | null): LetterWords {
  const until = answerBy === null ? '尽快' : `于${shortDay(answerBy)}前`;
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

/** A special report (督查专报) for the leaders: one sentence first. */
export function specialReportWords(figures: ReportFigures, about: string, today: CalendarDate): LetterWords {
  const { total, closed, open, overdue } = figures;
  return {
    title: `关于${about}办理情况的督查专报`,
    body:
      `截至${chineseDay(today)}，${about}共${total}项任务，已办结${closed}项，正在办理${open}项，` +
      `其中超过时限${overdue}项。需关注的情况如下。`,
    closing: '下一步将继续跟踪督办，有关情况及时报告。',
  };
}
