import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemTargetsQuery } from '../../api/targets.js';
import type { Target } from '../../api/shapes.js';
import { targetWords } from '../../shared/target-words.js';

/** What is asked of a target, where it began and its latest value, in one line. */
export function TargetFacts({ itemId, targetId }: { itemId: string; targetId: string }) {
  const { t } = useTranslation();
  const target = useQuery(itemTargetsQuery(itemId)).data?.targets.find(({ id }) => id === targetId);
  if (!target) return null;
  const { baseline, latest } = target;
  return (
    <div className="quiet apart" data-testid="target-facts">
      <span>{targetWords(target)}</span>
      {baseline && (
        <span>
          {t('review.baseline')} {baseline.value}
          {target.unit}（{baseline.on}）
        </span>
      )}
      <span>{latest ? <Latest target={target} latest={latest} /> : t('review.noReading')}</span>
      {target.met !== null && <span>{t(target.met ? 'target.met' : 'target.notMet')}</span>}
      {latest?.gap != null && latest.gap !== '' && <span>{latest.gap}</span>}
    </div>
  );
}

function Latest({ target, latest }: { target: Target; latest: NonNullable<Target['latest']> }) {
  const { t } = useTranslation();
  return (
    <>
      {t('review.latest')} {latest.value === null ? latest.state : `${latest.value}${target.unit}`}（
      {t(`readingStatus.${latest.status}`)}，{latest.asOf}）
    </>
  );
}
