import { calendarDate, revisingDocumentSchema } from '#libs/contracts';
import { Form, Input, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { reviseByFile, reviseByText } from '../../api/revisions.js';
import type { Plan } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { DocumentInput, fileOf, isGiven, noDocument } from '../../shared/DocumentInput.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Fields {
  title: string;
  number?: string;
  date: string;
  basis: string;
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);
/** An empty field is told as such already. */
const isDay = (value: string | undefined) => !value || calendarDate.safeParse(value).success;

/** A newer text of an issued plan, and the document by which it is revised; nothing in force changes yet. */
export function ReviseDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [given, setGiven] = useState(noDocument);
  const [share, setShare] = useState(0);
  const revise = useAction(
    ({ title, number, date, basis }: Fields) => {
      const document = revisingDocumentSchema.parse({
        ...{ title, basis },
        number: number?.trim() ? number : null,
        date,
      });
      setShare(0);
      return given.way === 'text'
        ? reviseByText(plan.id, document, given.text)
        : reviseByFile(plan.id, document, fileOf(given), setShare);
    },
    {
      quiet: true,
      onDone: (revision) => {
        cache.setQueryData(keys.plans.revision(plan.id), revision);
        void cache.invalidateQueries({ queryKey: keys.plans.detail(plan.id) });
        cache.removeQueries({ queryKey: keys.plans.draft(plan.id) });
        onClose();
        void navigate(`/plans/${plan.id}/check`);
      },
      onRefused: () => void cache.invalidateQueries({ queryKey: keys.plans.detail(plan.id) }),
    },
  );
  const required = (field: string) => [
    { required: true, whitespace: true, message: t('form.required', { field }) },
    { min: 2, transform: trimmed, message: t('form.tooShort', { count: 2 }) },
  ];
  return (
    <Dialog
      width={680}
      title={t('revision.start')}
      okText={revise.isPending ? t('plans.reading') : t('revision.submit')}
      okButtonProps={okButton('revise-submit', { disabled: !isGiven(given) })}
      confirmLoading={revise.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('revision.startNote')}</p>
      <Form form={form} layout="vertical" onFinish={(fields: Fields) => revise.mutate(fields)}>
        <Form.Item name="title" label={t('revision.document')} rules={required(t('revision.document'))}>
          <Input maxLength={300} data-testid="revising-title" />
        </Form.Item>
        <div className="two-fields">
          <Form.Item name="number" label={t('revision.number')}>
            <Input maxLength={100} data-testid="revising-number" />
          </Form.Item>
          <Form.Item
            name="date"
            label={t('revision.date')}
            rules={[
              { required: true, message: t('form.required', { field: t('revision.date') }) },
              {
                validator: (_, value: string) =>
                  isDay(value) ? Promise.resolve() : Promise.reject(new Error(t('form.noDay'))),
              },
            ]}
          >
            <Input type="date" className="date" data-testid="revising-date" />
          </Form.Item>
        </div>
        <Form.Item name="basis" label={t('revision.basis')} rules={required(t('revision.basis'))}>
          <Input maxLength={2000} placeholder={t('revision.basisHint')} data-testid="revising-basis" />
        </Form.Item>
      </Form>
      <p>{t('revision.newText')}</p>
      <DocumentInput
        given={given}
        onChange={(chosen) => {
          setGiven(chosen);
          revise.reset();
        }}
      />
      {revise.isPending && given.way === 'file' && <Progress percent={Math.round(share * 100)} size="small" />}
      <ProblemNotice error={revise.error} />
    </Dialog>
  );
}
