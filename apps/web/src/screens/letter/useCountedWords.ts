import { useTranslation } from 'react-i18next';
import type { Counted } from './counted.js';

/** Says a number as it was when the letter was prepared. */
export function useCountedWords(): (one: Counted) => string {
  const { t } = useTranslation();
  return (one) =>
    t(`letters.figure.${one.name}`, { count: one.ids.length, ...(one.name === 'ofUnit' && { unit: one.unit.name }) });
}
