import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../api/shapes.js';

/** What a transfer does, before it is done: who answers from then on, what ends and what stays. */
export function TransferNote({ item, toUnitId }: { item: WorkItem; toUnitId: string | null }) {
  const { t } = useTranslation();
  const from = item.lead.name;
  const hasShare = item.shares.some(({ unit }) => unit.id === toUnitId);
  return (
    <>
      <p>{t('moveDuty.transfer.happens', { from })}</p>
      {item.subTasks.open > 0 && <p>{t('moveDuty.transfer.below', { count: item.subTasks.open, from })}</p>}
      {item.extension !== null && <p>{t('moveDuty.transfer.extension')}</p>}
      {hasShare && <p data-testid="transfer-has-share">{t('moveDuty.transfer.share')}</p>}
    </>
  );
}
