import { useTranslation } from 'react-i18next';
import { itemActs } from '../../../api/item-acts.js';
import { today } from '../../../shared/useParties.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { DayField, WordsField } from './fields.js';
import { useItemAct } from './useItemAct.js';

interface Fields {
  reason: string;
  until?: string;
}

/** Puts an item off, for a while or until somebody takes it up again. */
export function SuspendAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const act = useItemAct(
    item,
    (seen, { reason, until }: Fields) => itemActs.suspend(seen, { reason: reason.trim(), until: until || null }),
    { done: t('act.suspend.done'), onDone: onClose },
  );
  return (
    <ActDialog item={item} title={t('itemAction.suspend')} note={t('act.suspend.note')} act={act} onClose={onClose}>
      <WordsField name="reason" label={t('act.reason')} autoFocus />
      <DayField name="until" label={t('act.suspend.until')} optional from={today()} />
    </ActDialog>
  );
}
