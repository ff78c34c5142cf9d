import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { targetsQuery } from '../../api/indicators.js';
import { Progress } from '../targets/Progress.js';
import { amount, askedText } from '../targets/target-words.js';
import '../targets/targets.css';

/** What is asked of a target, where it began and its latest value. */
export function TargetFacts({ itemId, targetId }: { itemId: string; targetId: string }) {
  const { t } = useTranslation();
  const target = useQuery(targetsQuery(itemId)).data?.targets.find(({ id }) => id === targetId);
  if (!target) return null;
  const { baseline, latest, unit } = target;
  return (
    <div className="quiet" data-testid="target-facts">
      <div className="apart">
        <span>{askedText(target, t)}</span>
        {baseline && (
          <span>
            {t('review.baseline')} {t('sign.with', { what: amount(baseline.value, unit), more: baseline.on })}
          </span>
        )}
        {latest !== null && latest.value !== null && (
          <strong>{t('sign.with', { what: amount(latest.value, unit), more: latest.asOf })}</strong>
        )}
      </div>
      <Progress target={target} />
    </div>
  );
}
