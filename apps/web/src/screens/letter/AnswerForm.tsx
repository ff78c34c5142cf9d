import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { answerLetter } from '../../api/letters.js';
import type { Letter } from '../../api/shapes.js';
import { OwnRecords } from '../../shared/OwnRecords.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { useKept } from '../../shared/useKept.js';

interface Fields {
  text?: string;
  evidenceIds?: string[];
}

/** A few words are enough; records that are there already may be named. What is typed stays until it is sent. */
export function AnswerForm({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const kept = useKept<Fields>(keys.letters.typed(letter.id));
  const answer = useAction(
    ({ text = '', evidenceIds = [] }: Fields) => answerLetter(letter, { text: text.trim(), evidenceIds }),
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
      <Form
        form={form}
        layout="vertical"
        className="letter-form"
        initialValues={kept.read() ?? {}}
        onValuesChange={(_, all: Fields) => kept.write(all)}
        onFinish={(fields: Fields) => answer.mutate(fields)}
      >
        <Form.Item
          name="text"
          label={t('letters.answerText')}
          extra={t('letters.answerNote')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('letters.answerMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} data-testid="answer-text" />
        </Form.Item>
        <Form.Item name="evidenceIds" label={t('letters.evidence')}>
          <OwnRecords unitId={letter.unit?.id} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={answer.isPending} data-testid="answer-submit">
          {t('letters.sendAnswer')}
        </Button>
      </Form>
    </section>
  );
}
