import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';

/** Who asks, for which period, by when, and how much of it is filled in. */
export function SheetFacts({ sheet }: { sheet: SheetSummary }) {
  const { t } = useTranslation();
  const { window, answered, rows } = sheet;
  return (
    <ul className="facts">
      <li>
        <UnitLink unit={window.owner} />
      </li>
      <li>{t('oneSheet.period', { from: window.periodFrom, to: window.periodTo })}</li>
      <li>{t('oneSheet.dueOn', { date: window.dueOn })}</li>
      <li data-testid="answered">{t('oneSheet.answered', { answered, rows })}</li>
    </ul>
  );
}
