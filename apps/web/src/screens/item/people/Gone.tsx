import { useTranslation } from 'react-i18next';
import type { UnitStaffing } from '../../../api/shapes.js';

/** Those who were named and have left. */
export function Gone({ row }: { row: UnitStaffing }) {
  const { t } = useTranslation();
  return (['head', 'officer', 'standIn'] as const).map((capacity) => {
    const person = row[capacity];
    if (!person?.left) return null;
    return <p key={capacity}>{t('staffing.gone', { what: t(`staffing.${capacity}`), who: person.name })}</p>;
  });
}
