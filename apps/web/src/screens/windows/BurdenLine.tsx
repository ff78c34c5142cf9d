import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { burdenQuery } from '../../api/windows.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { today } from '../../shared/today.js';
import { BURDEN_MONTHS, ofMonth } from './burden-months.js';

/** What this month asks of units: rows, values and what was asked twice; `children` is the way to its units. */
export function BurdenLine({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const burden = useQuery(burdenQuery(BURDEN_MONTHS));
  if (burden.error && !burden.data) return <ProblemNotice error={burden.error} onRetry={() => void burden.refetch()} />;
  if (!burden.data) return null;
  // A month without windows has no line.
  const now = ofMonth(burden.data.months, today().slice(0, 7));
  return (
    <p data-testid="burden-line">
      {now === undefined || now.rows === 0 ? t('burden.none') : t('burden.now', { ...now })}{' '}
      {burden.data.months.length > 0 && children}
    </p>
  );
}
