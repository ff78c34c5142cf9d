import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { answerLetter } from '../../api/letters.js';
import type { Letter } from '../../api/shapes.js';
import { OwnRecords } from '../../shared/OwnRecords.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { useKept } from '../../shared/useKept.js';
import { afterChange, type AnswerFields, beginning, hasWords, isAnswered } from './answer-fields.js';

/** A few words are enough; records that are there already may be named. What is typed stays until it is sent. */
export function AnswerForm({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<AnswerFields>();
  const kept = useKept<AnswerFields>(keys.letters.typed(letter.id));
  const units = letter.answersFor;
  const [before] = useState(() => kept.read());
  const [begun] = useState(() => beginning(before, units));
  const [chosen, setChosen] = useState(begun.unitId);
  /** What was written was for a unit that does not have to answer any more, and is for none yet. */
  const [passedOver, setPassedOver] = useState(before !== null && isAnswered(before, units) && hasWords(begun));
  /** There was no choice, and is none. */
  const isPlain = begun.unitId !== undefined && chosen !== undefined && units.length === 1;
  const over = isAnswered({ unitId: chosen }, units);
  useEffect(() => {
    if (!over) return;
    const left = beginning(form.getFieldsValue(), units);
    kept.write(hasWords(left) ? left : null);
    form.setFieldsValue({ text: undefined, evidenceIds: undefined, unitId: undefined, ...left });
    setChosen(left.unitId);
    setPassedOver(hasWords(left));
  }, [over, kept, form, units]);
  const answer = useAction(
    ({ text = '', evidenceIds = [], unitId }: AnswerFields) =>
      answerLetter(letter, { text: text.trim(), evidenceIds, ...(unitId !== undefined && { unitId }) }),
    {
      quiet: true,
      done: t('letters.answered'),
      onDone: (after) => {
        kept.write(null);
        cache.setQueryData(keys.letters.detail(letter.id), after);
        void cache.invalidateQueries({ queryKey: keys.letters.lists });
      },
      onRefused: () => void cache.invalidateQueries({ queryKey: keys.letters.detail(letter.id) }),
    },
  );
  return (
    <section data-testid="answer-form">
      <h2>{t('letters.answer')}</h2>
      <ProblemNotice error={answer.error} />
      {passedOver && <Alert type="warning" className="problem" title={t('letters.answeredMeanwhile')} />}
      <Form
        form={form}
        layout="vertical"
        className="letter-form"
        initialValues={begun}
        onValuesChange={(changed: Partial<AnswerFields>, all: AnswerFields) => {
          const fields = afterChange(changed, all);
          form.setFieldsValue(fields);
          kept.write(fields);
          setChosen(fields.unitId);
          if (fields.unitId !== undefined || !hasWords(fields)) setPassedOver(false);
        }}
        onFinish={(fields: AnswerFields) => answer.mutate(fields)}
      >
        <Form.Item
          name="unitId"
          label={t('letters.answersFor')}
          rules={[{ required: true, message: t('letters.answersForMissing') }]}
          hidden={isPlain}
        >
          <Radio.Group options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('letters.answerText')}
          extra={t('letters.answerNote')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('letters.answerMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} data-testid="answer-text" />
        </Form.Item>
        <Form.Item name="evidenceIds" label={t('letters.evidence')}>
          <OwnRecords unitId={chosen} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={answer.isPending} data-testid="answer-submit">
          {t('letters.sendAnswer')}
        </Button>
      </Form>
    </section>
  );
}
