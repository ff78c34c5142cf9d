import { assignmentRoles } from '#libs/contracts';
import { Checkbox, Form, Input, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../api/shapes.js';
import { PartiesSelect } from '../../shared/PartySelect.js';
import { DraftTargets } from './DraftTargets.js';
import type { ItemFields } from './item-fields.js';

interface Props {
  form: FormInstance<ItemFields>;
  initial: ItemFields;
  source: DraftItem | null;
  onFinish: (typed: ItemFields) => void;
}

export function ItemForm({ form, initial, source, onFinish }: Props) {
  const { t } = useTranslation();
  // Kept from the first render on: a later state must not overwrite what is being typed.
  const [initialValues] = useState(initial);
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initialValues}
      // The whole of it: what a target carries along unseen is no field of the form.
      onFinish={() => onFinish(form.getFieldsValue(true) as ItemFields)}
    >
      {source && source.clause !== '' && <p className="excerpt">{source.clause}</p>}
      <Form.Item
        name="title"
        label={t('item.task')}
        rules={[{ required: true, whitespace: true, max: 300, message: t('form.required', { field: t('item.task') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} data-testid="item-title" />
      </Form.Item>
      {assignmentRoles.map((role) => (
        <Form.Item
          key={role}
          name={['assignments', role]}
          label={t(`assignmentRole.${role}`)}
          rules={role === 'lead' ? [{ type: 'array', required: true, max: 1, message: t('check.oneLead') }] : []}
        >
          <PartiesSelect groups={role !== 'lead'} placeholder={t('form.unitSearch')} />
        </Form.Item>
      ))}
      <Form.Item name="dueOn" label={t('item.due')}>
        <Input type="date" className="date" />
      </Form.Item>
      <Form.Item name="dueText" label={t('item.dueText')}>
        <Input maxLength={200} data-testid="item-due-text" />
      </Form.Item>
      <Form.Item name="measures" label={t('item.measures')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={20000} />
      </Form.Item>
      <DraftTargets />
      <Form.Item name="key" valuePropName="checked">
        <Checkbox>{t('item.key')}</Checkbox>
      </Form.Item>
    </Form>
  );
}
