import { useTranslation } from 'react-i18next';
import { askExtension } from '../../../api/item-acts.js';
import { Due } from '../../../shared/words.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { DayField, WordsField } from './fields.js';
import { useItemAct } from './useItemAct.js';

interface Fields {
  proposedDue: string;
  reason: string;
}

/** Asks for a later date, and says beforehand who decides on it. */
export function AskExtensionAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const act = useItemAct(
    item,
    ({ id }, { proposedDue, reason }: Fields) => askExtension(id, { proposedDue, reason: reason.trim() }),
    { asks: 'askExtension', done: t('act.askExtension.done'), onDone: onClose },
  );
  return (
    <ActDialog
      item={item}
      title={t('itemAction.askExtension')}
      note={
        <>
          <span className="term">{t('item.due')}</span>
          <Due on={item.dueOn} />
          {item.dueOwner !== null && <> · {t(`extension.rule.${item.dueOwner}`)}</>}
        </>
      }
      act={act}
      onClose={onClose}
    >
      <DayField name="proposedDue" label={t('extension.proposed')} from={item.dueOn ?? undefined} />
      <WordsField name="reason" label={t('act.reason')} extra={t('act.askExtension.reasonNote')} />
    </ActDialog>
  );
}
