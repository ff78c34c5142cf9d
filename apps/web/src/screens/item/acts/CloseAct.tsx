import { useTranslation } from 'react-i18next';
import { itemActs } from '../../../api/item-acts.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { WordsField } from './fields.js';
import { useItemAct } from './useItemAct.js';

/** Closes the item. Without a passed audit the opinion is required and recorded as one. */
export function CloseAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const audited = item.actions.some(({ action, allowed }) => action === 'close' && allowed);
  const act = useItemAct(
    item,
    (seen, { opinion }: { opinion?: string }) => itemActs.close(seen, opinion?.trim() || null),
    { asks: 'close', done: t('act.close.done'), onDone: onClose },
  );
  return (
    <ActDialog
      item={item}
      title={t('itemAction.close')}
      note={t(audited ? 'act.close.auditedNote' : 'act.close.note')}
      act={act}
      onClose={onClose}
    >
      <WordsField name="opinion" label={t('audit.opinion')} optional={audited} autoFocus />
    </ActDialog>
  );
}
