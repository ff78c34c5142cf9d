import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../api/shapes.js';
import { ContestedField } from '../../shared/ContestedField.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useTyped } from '../../shared/useTyped.js';
import type { DraftField, DraftFields } from './draft-fields.js';
import { useDraft } from './useDraft.js';

const labels = {
  title: 'letters.titleField',
  body: 'letters.body',
  closing: 'letters.closing',
  copiesTo: 'letters.copiesTo',
  answerBy: 'letters.answerBy',
} as const satisfies Record<DraftField, string>;

interface Props {
  letter: Letter;
  /** Whether it holds words that are not saved: what is sent is what was saved. */
  onChanged: (changed: boolean) => void;
}

/** The words of a prepared letter, to be changed; saying that they are right is what lets it be sent. */
export function DraftForm({ letter, onChanged }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<DraftFields>();
  const draft = useDraft(letter, form);
  useTyped(draft.giveUp, { isChanged: () => draft.changed });
  useEffect(() => {
    onChanged(draft.changed);
    return () => onChanged(false);
  }, [draft.changed, onChanged]);
  const submit = async (checked: boolean) => {
    const fields = await form.validateFields().catch(() => null);
    if (fields) draft.save({ ...draft.base.fields, ...fields }, checked);
  };
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  const isRight = letter.status === 'checked' && !draft.changed;
  const pressed = { loading: draft.isSaving, disabled: draft.conflict.length > 0 };
  return (
    <Form
      form={form}
      layout="vertical"
      className="letter-form"
      initialValues={draft.base.fields}
      onValuesChange={(_, fields: DraftFields) => draft.type(fields)}
      data-testid="letter-form"
    >
      <p className="quiet">{isRight ? t('letters.isChecked') : t('letters.checkNote')}</p>
      <ProblemNotice error={draft.error} />
      {draft.readAgain && (
        <Alert type="warning" className="problem" title={t('letters.readAgain')} data-testid="letter-read-again" />
      )}
      {draft.conflict.map(({ name, who }) => (
        <ContestedField
          key={name}
          who={who}
          field={t(labels[name])}
          theirs={draft.base.fields[name] === '' ? t('letters.nothing') : draft.base.fields[name]}
          onTakeTheirs={() => draft.takeTheirs(name)}
          onKeepMine={() => draft.keepMine(name)}
        />
      ))}
      <Form.Item name="title" label={t(labels.title)} rules={required(t(labels.title))}>
        <Input maxLength={200} data-testid="letter-title" />
      </Form.Item>
      <Form.Item name="body" label={t(labels.body)} rules={required(t(labels.body))}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} maxLength={20000} data-testid="letter-body" />
      </Form.Item>
      <Form.Item name="closing" label={t(labels.closing)} hidden={letter.closing === '' && letter.facts.length === 0}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="copiesTo" label={t(labels.copiesTo)} extra={t('letters.copiesNote')}>
        <Input maxLength={500} data-testid="letter-copies" />
      </Form.Item>
      {letter.kind !== 'specialReport' && (
        <Form.Item name="answerBy" label={t(labels.answerBy)}>
          <Input type="date" className="date" data-testid="letter-answer-by" />
        </Form.Item>
      )}
      <div className="head-actions">
        {!isRight && (
          <Button type="primary" {...pressed} onClick={() => void submit(true)} data-testid="letter-check">
            {t('letters.check')}
          </Button>
        )}
        {draft.changed && (
          <Button {...pressed} onClick={() => void submit(false)} data-testid="letter-save">
            {t('letters.saveOnly')}
          </Button>
        )}
      </div>
    </Form>
  );
}
