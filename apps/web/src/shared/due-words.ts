import type { TFunction } from 'i18next';

/** By when, in plain text: the date, else the words of the document, else that there is none. */
export const dueWords = (on: string | null, printed: string, t: TFunction): string =>
  on ?? (printed || t('item.noDue'));

/** Whether printed words say more of a deadline than its date: 2026年6月30日前 does not, 2026年上半年 does. */
export function saysMore(printed: string, on: string): boolean {
  if (/[^\d\s年月日号底末前./-]/u.test(printed)) return true;
  const numbers = printed.match(/\d+/g) ?? [];
  return numbers.length > 0 && numbers.map((number) => number.padStart(2, '0')).join('-') !== on;
}
