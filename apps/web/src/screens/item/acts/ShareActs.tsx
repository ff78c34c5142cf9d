import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { settleShares, unsettleShares, waiveShares } from '../../../api/sharing.js';
import { offeredChoices, type ShareAct } from '../shares/share-choices.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { WordsField } from './fields.js';
import { ChoicePicker } from './ChoicePicker.js';
import { useItemAct } from './useItemAct.js';

interface Fields {
  /** Which of the offered choices. */
  meant: string;
  reason?: string;
}

/** What becomes of shares: for what was ticked, a group, a role, or all at once. */
const shareAct = (name: ShareAct) =>
  function ShareActDialog({ item, ticked, onClose }: ActProps) {
    const { t } = useTranslation();
    const choices = offeredChoices(item.shares, name, ticked);
    const act = useItemAct(
      item,
      (seen, { meant, reason }: Fields): Promise<unknown> => {
        const choice = choices.find(({ key }) => key === meant)?.choice;
        if (!choice) return Promise.resolve(null);
        if (name === 'waiveShares') return waiveShares(seen, choice, reason?.trim() ?? '');
        return name === 'settleShares' ? settleShares(seen, choice) : unsettleShares(seen, choice);
      },
      { done: t(`sharing.done.${name}`), onDone: onClose },
    );
    // A waiver for everybody is no choice to make for somebody; and what was meant may be settled by others meanwhile.
    const initial = name === 'waiveShares' && choices[0]?.key !== 'ticked' ? undefined : choices[0]?.key;
    const isOffered = async (_: unknown, meant?: string) => {
      if (!choices.some(({ key }) => key === meant)) throw new Error(t('sharing.noChoice'));
    };
    return (
      <ActDialog<Fields>
        item={item}
        title={t(`itemAction.${name}`)}
        note={t(`sharing.note.${name}`)}
        initial={{ meant: initial }}
        act={act}
        blocked={choices.length === 0}
        onClose={onClose}
      >
        <Form.Item name="meant" label={t('sharing.which')} rules={[{ validator: isOffered }]}>
          <ChoicePicker choices={choices} />
        </Form.Item>
        {name === 'waiveShares' && <WordsField name="reason" label={t('act.reason')} />}
      </ActDialog>
    );
  };

export const SettleSharesAct = shareAct('settleShares');
export const WaiveSharesAct = shareAct('waiveShares');
export const UnsettleSharesAct = shareAct('unsettleShares');
