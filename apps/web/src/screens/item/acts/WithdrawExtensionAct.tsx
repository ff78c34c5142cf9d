import { useTranslation } from 'react-i18next';
import { withdrawExtension } from '../../../api/item-acts.js';
import { Due } from '../../../shared/words.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { useItemAct } from './useItemAct.js';

/** Takes back the request for a later date that has not been answered; the present date stays. */
export function WithdrawExtensionAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const { extension } = item;
  const act = useItemAct(item, ({ id }) => (extension ? withdrawExtension(id, extension) : Promise.resolve(null)), {
    done: t('act.withdrawExtension.done'),
    onDone: onClose,
  });
  return (
    <ActDialog
      item={item}
      title={t('itemAction.withdrawExtension')}
      note={
        extension && (
          <p>
            <Due on={item.dueOn} /> → <strong>{extension.proposedDue}</strong>{' '}
            <span className="quiet">{extension.reason}</span>
          </p>
        )
      }
      act={act}
      blocked={extension === null}
      onClose={onClose}
    />
  );
}
