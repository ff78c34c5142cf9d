import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemReportsQuery } from '../../api/sheets.js';
import type { WindowReports } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { ReportTable } from './ReportTable.js';
import './reports.css';

/** What the units of an item said on their sheets (进展反馈), collated by window: the last one open, the earlier ones folded. */
export function ReportsPanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const reports = useQuery(itemReportsQuery(itemId));
  const windows = reports.data?.windows ?? [];
  if (reports.error && !reports.data)
    return <ProblemNotice error={reports.error} onRetry={() => void reports.refetch()} />;
  if (windows.length === 0) return null;
  return (
    <section data-testid="reports">
      <h2>{t('reports.title')}</h2>
      {windows.map((window, index) => (
        <details key={window.id} className="reports" open={index === 0} data-testid="window-reports">
          <summary>
            <WindowWords window={window} />
          </summary>
          <ReportTable rows={window.rows} itemId={itemId} />
        </details>
      ))}
    </section>
  );
}

/** Of which window, how many have answered; who is missing is still asked, no more. */
function WindowWords({ window: { title, periodFrom, periodTo, dueOn, rows } }: { window: WindowReports }) {
  const { t } = useTranslation();
  const units = new Set(rows.map(({ unit }) => unit.id)).size;
  const waiting = new Set(rows.flatMap(({ unit, status }) => (status === 'open' ? [unit.id] : []))).size;
  return (
    <>
      {title}{' '}
      <span className="quiet">
        {t('oneSheet.period', { from: periodFrom, to: periodTo })}
        {' · '}
        {waiting === 0 ? t('reports.all', { units }) : t('reports.some', { sent: units - waiting, units, date: dueOn })}
      </span>
    </>
  );
}
