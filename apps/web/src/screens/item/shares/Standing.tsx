import { shareSettlements } from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import type { Share } from '../../../api/shapes.js';
import { standingOf } from './share-rows.js';

/** How some shares stand, in one line: what is open first, then how the others are settled. */
export function Standing({ shares }: { shares: readonly Share[] }) {
  const { t } = useTranslation();
  const standing = standingOf(shares);
  const parts = [
    ...(standing.unsettled > 0 ? [t('sharing.unsettled', { count: standing.unsettled })] : []),
    ...shareSettlements
      .filter((settlement) => standing[settlement] > 0)
      .map((settlement) => `${t(`settlement.${settlement}`)} ${standing[settlement]}`),
  ];
  return <span data-testid="shares-standing">{parts.join(' · ')}</span>;
}
