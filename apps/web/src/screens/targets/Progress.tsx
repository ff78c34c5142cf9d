import { useTranslation } from 'react-i18next';
import type { Target } from '../../api/shapes.js';
import { barWidth, standingOf } from './target-words.js';

/** How far a target has come: in words first, and as a thin bar where a percentage says something. */
export function Progress({ target }: { target: Target }) {
  const { t } = useTranslation();
  const standing = standingOf(target);
  const words = () => {
    switch (standing.kind) {
      case 'none':
        return <span className="faint">{t('targets.notReported')}</span>;
      case 'met':
        return t('targets.met');
      case 'notMet':
        return t('targets.notMet');
      case 'share':
        return t('targets.share', { percent: standing.percent });
      case 'pending':
        return standing.until === null ? t('targets.pending') : t('targets.pendingUntil', { date: standing.until });
      case 'words':
        return standing.text;
    }
  };
  const hasBar = standing.kind === 'share' || (standing.kind === 'met' && target.percent !== null);
  return (
    <div data-testid="target-progress" data-standing={standing.kind}>
      {words()}
      {hasBar && (
        <div className="progress-line" aria-hidden>
          <span style={{ width: `${standing.kind === 'met' ? 100 : barWidth(target.percent)}%` }} />
        </div>
      )}
      {target.latest?.gap != null && (
        <div className="faint">
          <span className="term">{t('targets.gap')}</span>
          {target.latest.gap}
        </div>
      )}
    </div>
  );
}
