import type { TFunction } from 'i18next';
import type { DispatchSummary } from '../api/shapes.js';

/** What stands on a dispatch, in numbers; what a revision took from the unit only where there is such. */
export const dispatchCounts = (
  { leadCount, shareCount, endedCount }: Pick<DispatchSummary, 'leadCount' | 'shareCount' | 'endedCount'>,
  t: TFunction,
): string => {
  const duties = t('dispatches.counts', { leads: leadCount, shares: shareCount });
  const ended = t('dispatches.ended', { count: endedCount });
  if (endedCount === 0) return duties;
  return leadCount + shareCount === 0 ? ended : `${duties}${t('dispatches.and')}${ended}`;
};
