import { shareRoles, type ShareRole } from '#libs/contracts';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeSupporters } from '../../../api/duties.js';
import { PartiesSelect } from '../../../shared/PartySelect.js';
import { partyOf } from '../../../shared/unit-options.js';
import { ActDialog, type ActProps } from '../acts/ActDialog.js';
import { WordsField } from '../acts/fields.js';
import { useItemAct } from '../acts/useItemAct.js';
import { useShareOptions } from './useShareOptions.js';

interface Fields {
  add?: string[];
  role: ShareRole;
  remove?: string[];
  reason: string;
}

/** Names further units in the item, or takes their share from some; the lead stays. */
export function ChangeSupportersAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const shares = useShareOptions(item);
  const act = useItemAct(
    item,
    (seen, { add = [], role, remove = [], reason }: Fields) =>
      changeSupporters(seen, {
        add: add.map((value) => ({ unitId: partyOf(value).id, role })),
        remove,
        reason: reason.trim(),
      }),
    { done: t('moveDuty.supporters.done'), onDone: onClose },
  );
  return (
    <ActDialog<Fields>
      item={item}
      form={form}
      title={t('itemAction.changeSupporters')}
      note={<p>{t('moveDuty.supporters.happens')}</p>}
      initial={{ role: 'supporting' }}
      act={act}
      onClose={onClose}
    >
      <Form.Item
        name="add"
        label={t('moveDuty.supporters.add')}
        dependencies={['remove']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: () => {
              const { add = [], remove = [] } = getFieldsValue() as Partial<Fields>;
              const some = add.length + remove.length > 0;
              return some ? Promise.resolve() : Promise.reject(new Error(t('moveDuty.supporters.neither')));
            },
          }),
        ]}
      >
        <PartiesSelect placeholder={t('moveDuty.supporters.addHint')} data-testid="field-add" />
      </Form.Item>
      <Form.Item name="role" label={t('moveDuty.supporters.role')}>
        <Select
          options={shareRoles.map((role) => ({ value: role, label: t(`assignmentRole.${role}`) }))}
          data-testid="field-role"
        />
      </Form.Item>
      <Form.Item name="remove" label={t('moveDuty.supporters.remove')}>
        <Select
          mode="multiple"
          className="wide"
          disabled={shares.length === 0}
          placeholder={shares.length === 0 ? t('moveDuty.supporters.nobody') : t('moveDuty.supporters.removeHint')}
          options={shares}
          showSearch={{ optionFilterProp: 'label' }}
          data-testid="field-remove"
        />
      </Form.Item>
      <WordsField name="reason" label={t('act.reason')} rows={2} />
    </ActDialog>
  );
}
