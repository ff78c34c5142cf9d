import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords } from './day-words.js';

/** Says a calendar date in the page's language. */
export function useDayWords(): (date: string) => string {
  const { i18n } = useTranslation();
  return useCallback((date: string) => dayWords(date, i18n.language), [i18n.language]);
}
