import { useTranslation } from 'react-i18next';
import type { Target } from '../../../api/shapes.js';

interface Props {
  target: Target;
}

/** What is to be reached, and by when. */
export function Goal({ target: { operator, value, valueTo, unit, dueOn } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {t(`targets.operator.${operator}`)}
      {value !== null && ` ${value}${valueTo === null ? '' : `–${valueTo}`}${unit}`}
      {dueOn !== null && <div className="faint">{t('targets.due', { date: dueOn })}</div>}
    </>
  );
}

/** The lead's last reading, with what kind of figure it is. */
export function Latest({ target: { latest, unit } }: Props) {
  const { t } = useTranslation();
  if (latest === null) return <span className="faint">{t('targets.unreported')}</span>;
  return (
    <>
      {latest.value !== null && `${latest.value}${unit} `}
      <span className="overlay">{t(`targets.reading.${latest.status}`)}</span>
      {latest.state !== null && <div>{latest.state}</div>}
      {latest.gap !== null && (
        <div className="quiet">
          <span className="term">{t('targets.gap')}</span>
          {latest.gap}
        </div>
      )}
      <div className="faint">
        {latest.expectedOn === null
          ? t('targets.on', { date: latest.asOf })
          : t('targets.expected', { date: latest.expectedOn })}
      </div>
    </>
  );
}

/** How far it has come, in words. */
export function Progress({ target: { withdrawn, latest, met, percent } }: Props) {
  const { t } = useTranslation();
  if (withdrawn !== null) return <span className="faint">{t('targets.withdrawn', { reason: withdrawn.reason })}</span>;
  if (latest === null) return <span className="faint">—</span>;
  return (
    <>
      {met !== null && t(met ? 'targets.met' : 'targets.notMet')}
      {met === null && latest.state !== null && t('targets.byWords')}
      {percent !== null && <div className="quiet">{t('targets.percent', { percent })}</div>}
    </>
  );
}
