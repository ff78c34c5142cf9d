import { targetComparisons, targetStrengths } from '#libs/contracts';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TargetFields } from './target-fields.js';

interface Props {
  /** The row in the form's list `targets`. */
  name: number;
  /** A printed number may be damaged: then a target stands without a value until somebody has looked. */
  valueRequired: boolean;
  /** For each of what it is measured; asked where the text says so. */
  withPer?: boolean;
}

/** What a target says: what is measured, how much, how binding, by when, of whom. */
export function TargetTerms({ name, valueRequired, withPer = false }: Props) {
  const { t } = useTranslation();
  const operator = Form.useWatch(['targets', name, 'operator']) as TargetFields['operator'] | undefined;
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  const ofValue = (field: string) => (valueRequired ? required(field) : []);
  return (
    <>
      <Form.Item name={[name, 'indicator']} label={t('targets.indicator')} rules={required(t('targets.indicator'))}>
        <Input maxLength={200} data-testid="target-indicator" />
      </Form.Item>
      <div className="field-row">
        <Form.Item name={[name, 'operator']} label={t('targets.operatorField')}>
          <Select options={targetComparisons.map((each) => ({ value: each, label: t(`targets.operator.${each}`) }))} />
        </Form.Item>
        {operator !== 'qualitative' && (
          <>
            <Form.Item name={[name, 'value']} label={t('targets.value')} rules={ofValue(t('targets.value'))}>
              <Input inputMode="decimal" data-testid="target-value" />
            </Form.Item>
            {operator === 'between' && (
              <Form.Item name={[name, 'valueTo']} label={t('targets.valueTo')} rules={ofValue(t('targets.valueTo'))}>
                <Input inputMode="decimal" />
              </Form.Item>
            )}
            <Form.Item name={[name, 'unit']} label={t('targets.measure')}>
              <Input maxLength={20} data-testid="target-unit" />
            </Form.Item>
          </>
        )}
      </div>
      <div className="field-row">
        <Form.Item name={[name, 'strength']} label={t('targets.strengthField')}>
          <Select options={targetStrengths.map((each) => ({ value: each, label: t(`targets.strength.${each}`) }))} />
        </Form.Item>
        <Form.Item name={[name, 'dueOn']} label={t('targets.dueOn')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name={[name, 'scope']} label={t('targets.scope')}>
          <Input maxLength={500} />
        </Form.Item>
        {withPer && (
          <Form.Item name={[name, 'per']} label={t('checkText.per')}>
            <Input maxLength={100} />
          </Form.Item>
        )}
      </div>
    </>
  );
}
