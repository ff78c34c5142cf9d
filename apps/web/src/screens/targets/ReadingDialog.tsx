import { readingStatuses, type ReadingStatus } from '#libs/contracts';
import { Alert, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { reportReading } from '../../api/indicators.js';
import { isProblem } from '../../api/problem.js';
import type { ItemTargets, ReportReading, Target } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { problemLines } from '../../shared/problem-text.js';
import { useAction } from '../../shared/useAction.js';
import { today } from '../../shared/useParties.js';
import { amount, askedText } from './target-words.js';

interface Fields {
  status: ReadingStatus;
  asOf: string;
  value?: string;
  state?: string;
  gap?: string;
  source?: string;
  expectedOn?: string;
}
interface Props {
  itemId: string;
  target: Target;
  onDone: (targets: ItemTargets) => void;
  onClose: () => void;
}

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

function bodyOf({ status, asOf, value, state, gap, source, expectedOn }: Fields, confirmed: boolean): ReportReading {
  const isPending = status === 'pending';
  return {
    status,
    asOf,
    value: isPending ? null : orNull(value),
    state: orNull(state),
    gap: isPending ? null : orNull(gap),
    source: source?.trim() ?? '',
    expectedOn: isPending ? orNull(expectedOn) : null,
    confirmed,
  };
}

/** Reports what was reached on a day. A value that looks wrong is asked about once, and then taken. */
export function ReadingDialog({ itemId, target, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const status = Form.useWatch('status', form) ?? 'official';
  const report = useAction((body: ReportReading) => reportReading(itemId, target.id, body), {
    quiet: true,
    done: t('targets.reportDone'),
    onDone,
  });
  const doubt = isProblem(report.error, 'readingImplausible') ? report.error : null;
  const qualitative = target.operator === 'qualitative';
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  return (
    <Dialog
      width={560}
      title={t('targets.report')}
      okText={doubt ? t('targets.confirmSubmit') : t('targets.submit')}
      okButtonProps={okButton('reading-submit')}
      confirmLoading={report.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p>
        {target.indicator} <span className="quiet">{askedText(target, t)}</span>
        {target.latest?.value != null && (
          <span className="quiet">
            　<span className="term">{t('targets.latest')}</span>
            {t('sign.with', { what: amount(target.latest.value, target.unit), more: target.latest.asOf })}
          </span>
        )}
      </p>
      {doubt ? (
        <Alert
          type="warning"
          className="problem"
          data-testid="reading-doubt"
          title={problemLines(doubt, i18n).join(t('sign.then'))}
          description={t('targets.doubt')}
        />
      ) : (
        <ProblemNotice error={report.error} />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ status: 'official', asOf: today() }}
        // What is sent as confirmed is what was asked about: another value is asked about anew.
        onValuesChange={() => report.reset()}
        onFinish={(fields: Fields) => report.mutate(bodyOf(fields, doubt !== null))}
      >
        <div className="field-row">
          <Form.Item name="status" label={t('targets.status')}>
            <Radio.Group
              options={readingStatuses.map((each) => ({ value: each, label: t(`targets.readingStatus.${each}`) }))}
            />
          </Form.Item>
          <Form.Item name="asOf" label={t('targets.asOf')} rules={required(t('targets.asOf'))}>
            <Input type="date" className="date" max={today()} />
          </Form.Item>
        </div>
        {status === 'pending' ? (
          <Form.Item name="expectedOn" label={t('targets.expectedOn')} rules={required(t('targets.expectedOn'))}>
            <Input type="date" className="date" min={today()} />
          </Form.Item>
        ) : (
          <>
            {qualitative ? (
              <Form.Item name="state" label={t('targets.state')}>
                <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
              </Form.Item>
            ) : (
              <Form.Item name="value" label={t('targets.latest')}>
                <Input
                  autoFocus
                  inputMode="decimal"
                  className="date"
                  suffix={target.unit || undefined}
                  data-testid="reading-value"
                />
              </Form.Item>
            )}
            <Form.Item name="gap" label={t('targets.gapField')} extra={t('targets.gapNote')}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
            </Form.Item>
          </>
        )}
        <Form.Item name="source" label={t('targets.source')} extra={t('targets.sourceNote')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
