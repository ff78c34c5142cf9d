import { useTranslation } from 'react-i18next';
import { itemActs } from '../../../api/item-acts.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { useItemAct } from './useItemAct.js';

/** Takes back what was handed in, as long as nobody has begun to look at it. */
export function RecallAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const act = useItemAct(item, itemActs.recall, { done: t('act.recall.done'), onDone: onClose });
  return (
    <ActDialog item={item} title={t('itemAction.recall')} note={t('act.recall.note')} act={act} onClose={onClose} />
  );
}
