import { useTranslation } from 'react-i18next';
import type { UnitReport } from '../../api/shapes.js';

/** What one unit said: its words, its values with day and source, the milestones it reached. */
export function Said({ report }: { report: UnitReport }) {
  const { t } = useTranslation();
  const { status, progress, values, milestones, carried } = report;
  if (status === 'open') return <span className="faint">{t('reports.waiting')}</span>;
  return (
    <div className="said">
      {carried && <p className="faint">{t('oneSheet.rowCarried')}</p>}
      {progress && <p className="words">{progress}</p>}
      {values.map((value) => (
        <p key={value.targetId}>
          <span className="term">{value.indicator}</span>
          {value.value !== null && (
            <strong>
              {value.value} {value.unit}
            </strong>
          )}{' '}
          {value.state}{' '}
          <span className="quiet">
            {[t(`oneSheet.reading.${value.status}`), value.expectedOn ?? value.asOf, value.source]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          {value.gap !== null && (
            <span className="quiet">
              {' '}
              <span className="term">{t('oneSheet.gap')}</span>
              {value.gap}
            </span>
          )}
        </p>
      ))}
      {milestones.map(({ id, text, reachedOn }) => (
        <p key={id}>{t('reports.reached', { text, date: reachedOn })}</p>
      ))}
    </div>
  );
}
