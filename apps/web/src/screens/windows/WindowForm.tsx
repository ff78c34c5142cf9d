import { windowKinds } from '#libs/contracts';
import { Checkbox, Form, Input, Select, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/today.js';
import { ItemChoice } from './ItemChoice.js';
import { PlanChoice } from './PlanChoice.js';
import { proposedPeriod, type WindowFields } from './window-fields.js';

const days = ['periodFrom', 'periodTo', 'dueOn'] as const;
const initial = { kind: 'monthly' as const };

interface Props {
  form: FormInstance<WindowFields>;
  /** Something that decides about the cost was changed. */
  onAsked: () => void;
}

/** What is asked: of which plan or items, for which period, by when. The calendar proposes the days. */
export function WindowForm({ form, onAsked }: Props) {
  const { t } = useTranslation();
  const kind = Form.useWatch('kind', form);
  const planId = Form.useWatch('planId', form);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  const changed = (change: Partial<WindowFields>) => {
    if (!('title' in change)) onAsked();
    if ('planId' in change) form.setFieldValue('itemIds', []);
    if (change.kind === undefined) return;
    // Days that a person has set stay.
    const period = proposedPeriod(change.kind, today());
    for (const name of days) if (!form.isFieldTouched(name)) form.setFieldValue(name, period[name]);
  };
  const day = (name: (typeof days)[number], label: string) => (
    <Form.Item name={name} label={label} rules={required(label)}>
      <Input type="date" className="date" min={name === 'dueOn' ? today() : undefined} data-testid={`window-${name}`} />
    </Form.Item>
  );
  return (
    <Form<WindowFields>
      form={form}
      layout="vertical"
      initialValues={{ ...initial, ...proposedPeriod(initial.kind, today()) }}
      onValuesChange={changed}
    >
      <Form.Item name="title" label={t('window.title')} rules={[...required(t('window.title')), { min: 2 }]}>
        <Input autoFocus maxLength={100} data-testid="window-title" />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="kind" label={t('window.kind')}>
          <Select
            options={windowKinds.map((value) => ({ value, label: t(`windowKind.${value}`) }))}
            data-testid="window-kind"
          />
        </Form.Item>
        <Form.Item name="planId" label={t('window.plan')} className="grows">
          <PlanChoice />
        </Form.Item>
      </div>
      {kind === 'adHoc' &&
        (planId === undefined ? (
          <p className="quiet">{t('window.planFirst')}</p>
        ) : (
          <Form.Item name="itemIds" label={t('window.items')} extra={t('window.itemsNote')}>
            <ItemChoice planId={planId} />
          </Form.Item>
        ))}
      <div className="form-row">
        {day('periodFrom', t('window.periodFrom'))}
        {day('periodTo', t('window.periodTo'))}
        {day('dueOn', t('window.due'))}
      </div>
      <Form.Item name="keyOnly" valuePropName="checked">
        <Checkbox>{t('window.keyOnly')}</Checkbox>
      </Form.Item>
    </Form>
  );
}
