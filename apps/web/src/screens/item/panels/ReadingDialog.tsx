import { decimal, readingStatuses } from '#libs/contracts';
import { Button, Form, Input, Modal, Radio, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import type { Reading, Target } from '../../../api/shapes.js';
import { reportReading } from '../../../api/targets.js';
import { okButton } from '../../../shared/ok-button.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { today } from '../../../shared/useParties.js';
import { useTargetChange } from './useTargetChange.js';

const ways = ['value', 'state', 'gap'] as const;

interface Fields {
  way: (typeof ways)[number];
  status: Reading['status'];
  value?: string;
  state?: string;
  gap?: string;
  asOf: string;
  source?: string;
  expectedOn?: string;
}

interface Props {
  itemId: string;
  target: Target;
  onClose: () => void;
}

/** What was reached on a day. A value that looks wrong is sent again only after the person said that it is right. */
export function ReadingDialog({ itemId, target, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const way = Form.useWatch('way', form) ?? 'value';
  const pending = Form.useWatch('status', form) === 'pending';
  const report = useTargetChange(
    itemId,
    ({ fields, confirmed }: { fields: Fields; confirmed: boolean }) => {
      const later = fields.status === 'pending';
      const said = (name: (typeof ways)[number]) => (!later && fields.way === name && fields[name]?.trim()) || null;
      return reportReading(itemId, target.id, {
        status: fields.status,
        value: said('value'),
        state: said('state'),
        gap: said('gap'),
        asOf: fields.asOf,
        source: fields.source?.trim() ?? '',
        expectedOn: (later && fields.expectedOn) || null,
        confirmed,
      });
    },
    { done: t('targets.reported'), onClose },
  );
  const send = (confirmed: boolean) =>
    void form
      .validateFields()
      .then((fields) => report.mutate({ fields, confirmed }))
      .catch(() => undefined);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  const offered = ways.filter((name) => (target.operator === 'qualitative' ? name !== 'value' : true));
  return (
    <Modal
      open
      width={560}
      title={`${t('targets.report')} · ${target.indicator}`}
      okText={t('targets.submit')}
      cancelText={t('action.cancel')}
      okButtonProps={okButton('reading-submit')}
      confirmLoading={report.isPending}
      mask={{ closable: false }}
      onOk={() => send(false)}
      onCancel={onClose}
    >
      <ProblemNotice error={report.error} />
      {isProblem(report.error, 'readingImplausible') && (
        <Button loading={report.isPending} onClick={() => send(true)} data-testid="reading-confirm">
          {t('targets.confirm')}
        </Button>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ way: offered[0], status: 'provisional', asOf: today() }}
        // What was confirmed is what was asked about: another value is asked about anew.
        onValuesChange={() => report.reset()}
      >
        <Form.Item name="status" label={t('targets.status')}>
          <Radio.Group options={readingStatuses.map((value) => ({ value, label: t(`targets.reading.${value}`) }))} />
        </Form.Item>
        {pending ? (
          <Form.Item name="expectedOn" label={t('targets.expectedOn')} rules={required(t('targets.expectedOn'))}>
            <Input type="date" className="date" data-testid="reading-expected" />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="way" label={t('targets.what')}>
              <Segmented options={offered.map((value) => ({ value, label: t(`targets.by.${value}`) }))} />
            </Form.Item>
            {way === 'value' ? (
              <Form.Item
                name="value"
                label={t('targets.by.value')}
                rules={[
                  ...required(t('targets.by.value')),
                  numberRule(t('form.required', { field: t('targets.by.value') })),
                ]}
              >
                <Input suffix={target.unit} inputMode="decimal" data-testid="reading-value" />
              </Form.Item>
            ) : (
              <Form.Item name={way} label={t(`targets.by.${way}`)} rules={required(t(`targets.by.${way}`))}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} data-testid={`reading-${way}`} />
              </Form.Item>
            )}
          </>
        )}
        <Form.Item name="asOf" label={t('targets.asOf')} rules={required(t('targets.asOf'))}>
          <Input type="date" className="date" data-testid="reading-as-of" />
        </Form.Item>
        <Form.Item name="source" label={t('targets.source')}>
          <Input maxLength={200} data-testid="reading-source" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** A number as the api takes it: text, because a JSON number would lose digits. */
const numberRule = (message: string) => ({
  validator: (_: unknown, typed: string | undefined) =>
    !typed || decimal.safeParse(typed).success ? Promise.resolve() : Promise.reject(new Error(message)),
});
