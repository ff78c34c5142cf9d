import { newTargetSchema, targetComparisons, targetStrengths } from '#libs/contracts';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NewTarget } from '../../../api/shapes.js';
import { setTarget } from '../../../api/targets.js';
import { okButton } from '../../../shared/ok-button.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { useTargetChange } from './useTargetChange.js';

interface Fields {
  indicator: string;
  operator: NewTarget['operator'];
  strength: NewTarget['strength'];
  value?: string;
  valueTo?: string;
  unit?: string;
  dueOn?: string;
  scope?: string;
  baseline?: string;
  baselineOn?: string;
}

interface Props {
  itemId: string;
  /** The item's version. */
  version: number;
  onClose: () => void;
}

/** One target more for the item. */
export function SetTargetDialog({ itemId, version, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const operator = Form.useWatch('operator', form) ?? 'atLeast';
  const set = useTargetChange(
    itemId,
    async (fields: Fields) =>
      setTarget(
        itemId,
        version,
        newTargetSchema.parse({
          indicator: fields.indicator,
          operator: fields.operator,
          strength: fields.strength,
          value: fields.operator === 'qualitative' ? null : fields.value || null,
          valueTo: fields.operator === 'between' ? fields.valueTo || null : null,
          unit: fields.unit ?? '',
          dueOn: fields.dueOn || null,
          scope: fields.scope ?? '',
          baseline: fields.baseline ? { value: fields.baseline, on: fields.baselineOn } : null,
        }),
      ),
    { done: t('targets.setDone'), onClose },
  );
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  const number = (field: string) => [
    { pattern: /^\s*[+-]?\d{1,18}(\.\d{1,8})?\s*$/, message: t('form.required', { field }) },
  ];
  const hasBaseline = Boolean(Form.useWatch('baseline', form));
  return (
    <Modal
      open
      width={560}
      title={t('targets.set')}
      okText={t('targets.submit')}
      cancelText={t('action.cancel')}
      okButtonProps={okButton('target-submit')}
      confirmLoading={set.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemNotice error={set.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ operator: 'atLeast', strength: 'required' }}
        onFinish={(fields: Fields) => set.mutate(fields)}
      >
        <Form.Item name="indicator" label={t('targets.indicator')} rules={required(t('targets.indicator'))}>
          <Input autoFocus maxLength={200} data-testid="target-indicator" />
        </Form.Item>
        <Form.Item name="strength" label={t('targets.strengthLabel')}>
          <Radio.Group options={targetStrengths.map((value) => ({ value, label: t(`targets.strength.${value}`) }))} />
        </Form.Item>
        <Form.Item name="operator" label={t('targets.comparison')}>
          <Select options={targetComparisons.map((value) => ({ value, label: t(`targets.operator.${value}`) }))} />
        </Form.Item>
        {operator !== 'qualitative' && (
          <>
            <Form.Item
              name="value"
              label={t('targets.value')}
              rules={[...required(t('targets.value')), ...number(t('targets.value'))]}
            >
              <Input inputMode="decimal" data-testid="target-value" />
            </Form.Item>
            {operator === 'between' && (
              <Form.Item
                name="valueTo"
                label={t('targets.valueTo')}
                rules={[...required(t('targets.valueTo')), ...number(t('targets.valueTo'))]}
              >
                <Input inputMode="decimal" data-testid="target-value-to" />
              </Form.Item>
            )}
            <Form.Item name="unit" label={t('targets.unit')}>
              <Input maxLength={20} data-testid="target-unit" />
            </Form.Item>
            <Form.Item name="baseline" label={t('targets.baseline')} rules={number(t('targets.baseline'))}>
              <Input inputMode="decimal" />
            </Form.Item>
            {hasBaseline && (
              <Form.Item name="baselineOn" label={t('targets.baselineOn')} rules={required(t('targets.baselineOn'))}>
                <Input type="date" className="date" />
              </Form.Item>
            )}
          </>
        )}
        <Form.Item name="dueOn" label={t('targets.dueOn')}>
          <Input type="date" className="date" />
        </Form.Item>
        <Form.Item name="scope" label={t('targets.scope')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
