import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { keys } from '../../api/keys.js';
import { editLetter } from '../../api/letters.js';
import type { Letter } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Fields {
  title: string;
  body: string;
  closing: string;
  copiesTo: string;
  answerBy?: string;
}

const fieldsOf = ({ title, body, closing, copiesTo, answerBy }: Letter): Fields => ({
  title,
  body,
  closing,
  copiesTo,
  answerBy: answerBy ?? '',
});

/** The words of a prepared letter, to be changed; saying that they are right is what lets it be sent. */
export function DraftForm({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [changed, setChanged] = useState(false);
  const [seen, setSeen] = useState(letter);
  // What nobody is typing in here follows what others write.
  if (!changed && seen !== letter) {
    setSeen(letter);
    form.setFieldsValue(fieldsOf(letter));
  }
  const save = useAction(
    ({ fields, checked }: { fields: Fields; checked: boolean }) =>
      editLetter(seen, {
        checked,
        ...(changed && {
          title: fields.title.trim(),
          body: fields.body.trim(),
          closing: fields.closing.trim(),
          copiesTo: fields.copiesTo.trim(),
          answerBy: fields.answerBy || null,
        }),
      }),
    {
      quiet: true,
      onDone: (after) => {
        setChanged(false);
        setSeen(after);
        cache.setQueryData(keys.letters.detail(letter.id), after);
        void cache.invalidateQueries({ queryKey: keys.letters.lists });
      },
      // What was typed stays; the next press is on what is there now.
      onRefused: (error) => {
        if (isProblem(error, 'stale')) setSeen(letter);
        void cache.invalidateQueries({ queryKey: keys.letters.detail(letter.id) });
      },
    },
  );
  const submit = async (checked: boolean) => {
    const fields = await form.validateFields().catch(() => null);
    if (fields) save.mutate({ fields, checked });
  };
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  const isRight = letter.status === 'checked' && !changed;
  return (
    <Form
      form={form}
      layout="vertical"
      className="letter-form"
      initialValues={fieldsOf(letter)}
      onValuesChange={() => setChanged(true)}
      data-testid="letter-form"
    >
      <p className="quiet">{isRight ? t('letters.isChecked') : t('letters.checkNote')}</p>
      <ProblemNotice error={save.error} />
      <Form.Item name="title" label={t('letters.titleField')} rules={required(t('letters.titleField'))}>
        <Input maxLength={200} data-testid="letter-title" />
      </Form.Item>
      <Form.Item name="body" label={t('letters.body')} rules={required(t('letters.body'))}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} maxLength={20000} data-testid="letter-body" />
      </Form.Item>
      <Form.Item
        name="closing"
        label={t('letters.closing')}
        hidden={letter.closing === '' && letter.facts.length === 0}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="copiesTo" label={t('letters.copiesTo')} extra={t('letters.copiesNote')}>
        <Input maxLength={500} data-testid="letter-copies" />
      </Form.Item>
      {letter.kind !== 'specialReport' && (
        <Form.Item name="answerBy" label={t('letters.answerBy')}>
          <Input type="date" className="date" data-testid="letter-answer-by" />
        </Form.Item>
      )}
      <div className="head-actions">
        {!isRight && (
          <Button type="primary" loading={save.isPending} onClick={() => void submit(true)} data-testid="letter-check">
            {t('letters.check')}
          </Button>
        )}
        {changed && (
          <Button loading={save.isPending} onClick={() => void submit(false)} data-testid="letter-save">
            {t('letters.saveOnly')}
          </Button>
        )}
      </div>
    </Form>
  );
}
