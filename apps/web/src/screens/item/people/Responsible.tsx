import { useTranslation } from 'react-i18next';
import type { UnitStaffing } from '../../../api/shapes.js';

/** Who is responsible at this moment, and as what. */
export function Responsible({ row }: { row: UnitStaffing }) {
  const { t } = useTranslation();
  if (row.responsible === null || row.as === null) return <span className="faint">{t('staffing.nobody')}</span>;
  return (
    <span data-testid="responsible">
      {row.responsible.name} <span className="faint">{t(`staffing.as.${row.as}`)}</span>
    </span>
  );
}

/** Why somebody should name people here, in a sentence. */
export function StaffingWarningText({ row }: { row: UnitStaffing }) {
  const { t } = useTranslation();
  if (row.warning === null) return null;
  return (
    <div className="staffing-warning" data-testid="staffing-warning">
      {row.warning === 'nobodyInUnit' || row.as === null
        ? t('staffing.nobodyInUnit', { unit: row.unit.name })
        : t('staffing.nobodyLeft', { as: t(`staffing.reserve.${row.as}`), who: row.responsible?.name ?? '' })}
    </div>
  );
}
