import { Button, Form, Input, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/useParties.js';
import type { RecordFields } from './record-fields.js';
import { periodNames, periodOf } from './periods.js';

/** The time that a record is about: two dates, or one press for a usual one. */
export function PeriodField({ form }: { form: FormInstance<RecordFields> }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('form.required', { field: t('evidence.period') }) }];
  return (
    <Form.Item label={t('evidence.period')} required htmlFor="periodFrom">
      <div className="period">
        <Form.Item name="periodFrom" noStyle rules={required}>
          <Input type="date" id="periodFrom" max={today()} data-testid="evidence-from" />
        </Form.Item>
        <span>{t('evidence.to')}</span>
        <Form.Item
          name="periodTo"
          noStyle
          dependencies={['periodFrom']}
          rules={[
            ...required,
            ({ getFieldValue }) => ({
              validator: (_, to?: string) => {
                const from = getFieldValue('periodFrom') as string | undefined;
                return to && from && to < from
                  ? Promise.reject(new Error(t('evidence.periodOrder')))
                  : Promise.resolve();
              },
            }),
          ]}
        >
          <Input type="date" aria-label={t('evidence.periodEnd')} data-testid="evidence-to" />
        </Form.Item>
        {periodNames.map((name) => (
          <Button
            key={name}
            type="link"
            size="small"
            onClick={() => {
              const { from, to } = periodOf(name, today());
              form.setFieldsValue({ periodFrom: from, periodTo: to });
              void form.validateFields(['periodFrom', 'periodTo']).catch(() => undefined);
            }}
          >
            {t(`evidence.periods.${name}`)}
          </Button>
        ))}
      </div>
    </Form.Item>
  );
}
