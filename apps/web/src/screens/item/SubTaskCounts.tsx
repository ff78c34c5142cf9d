import { workItemStatuses } from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';

interface Props {
  counts: components['schemas']['SubTaskCounts'];
  /** The parts directly below; more than these are counted where parts have parts of their own. */
  direct: number;
}

/** How the whole tree below stands, by status, and what of it is late or given back. */
export function SubTaskCounts({ counts, direct }: Props) {
  const { t } = useTranslation();
  const { total, byStatus, overdue, returned } = counts;
  const parts = [
    t(total > direct ? 'sharing.allParts' : 'sharing.parts', { count: total }),
    ...workItemStatuses
      .filter((status) => (byStatus[status] ?? 0) > 0)
      .map((status) => `${t(`itemStatus.${status}`)} ${byStatus[status]}`),
    ...(overdue > 0 ? [t('sharing.overdue', { count: overdue })] : []),
    ...(returned > 0 ? [t('sharing.returned', { count: returned })] : []),
  ];
  return <span data-testid="sub-task-counts">{parts.join(' · ')}</span>;
}
