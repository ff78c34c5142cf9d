import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { transferItem } from '../../../api/duties.js';
import { PartySelect } from '../../../shared/PartySelect.js';
import { partyOf } from '../../../shared/unit-options.js';
import { ActDialog, type ActProps } from '../acts/ActDialog.js';
import { WordsField } from '../acts/fields.js';
import { useItemAct } from '../acts/useItemAct.js';
import { TransferNote } from './TransferNote.js';

interface Fields {
  unit: string;
  approvalBasis?: string;
  reason: string;
}

/** Gives the item to another lead (转办); one printed in a document only with the leader's approval. */
export function TransferAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const chosen = Form.useWatch('unit', form);
  const act = useItemAct(
    item,
    (seen, { unit, approvalBasis, reason }: Fields) =>
      transferItem(seen, {
        unitId: partyOf(unit).id,
        reason: reason.trim(),
        approvalBasis: approvalBasis?.trim() || null,
      }),
    { asks: 'transfer', done: t('moveDuty.transfer.done'), onDone: onClose },
  );
  return (
    <ActDialog<Fields>
      item={item}
      form={form}
      title={t('itemAction.transfer')}
      note={<TransferNote item={item} toUnitId={chosen ? partyOf(chosen).id : null} />}
      act={act}
      onClose={onClose}
    >
      <Form.Item
        name="unit"
        label={t('moveDuty.transfer.to')}
        rules={[{ required: true, message: t('moveDuty.transfer.toMissing') }]}
      >
        <PartySelect autoFocus placeholder={t('form.unitSearch')} data-testid="field-unit" />
      </Form.Item>
      {item.leadPrinted && (
        <Form.Item
          name="approvalBasis"
          label={t('moveDuty.transfer.basis')}
          extra={t('moveDuty.transfer.basisNote')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('moveDuty.transfer.basisMissing') }]}
        >
          <Input maxLength={500} data-testid="field-approvalBasis" />
        </Form.Item>
      )}
      <WordsField name="reason" label={t('act.reason')} extra={t('moveDuty.transfer.reasonNote')} />
    </ActDialog>
  );
}
