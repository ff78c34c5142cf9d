import { today } from './today.js';

/** A calendar date as it is said in a sentence: without the year where that is the present one. */
export function dayWords(date: string, language: string, thisYear = Number(today().slice(0, 4))): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const withYear = year !== thisYear;
  if (language !== 'en') return `${withYear ? `${year} 年 ` : ''}${month} 月 ${day} 日`;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
