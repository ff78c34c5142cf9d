import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { answerFact } from '../../api/letters.js';
import type { AnswerFact, FactCheck } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

/** Confirms what is to be said, or says what is not right. */
export function FactAnswer({ fact, onClose }: { fact: FactCheck; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<AnswerFact>();
  const verdict = Form.useWatch('verdict', form);
  const refresh = () => void cache.invalidateQueries({ queryKey: keys.letters.factChecks });
  const answer = useAction(
    ({ verdict: said, words = '' }: AnswerFact) => answerFact(fact, { verdict: said, words: words.trim() }),
    {
      quiet: true,
      done: t('letters.factAnswered'),
      onDone: () => {
        refresh();
        onClose();
      },
      onRefused: refresh,
    },
  );
  return (
    <Dialog
      title={t('letters.answerFact')}
      okText={t('letters.factSubmit')}
      okButtonProps={okButton('fact-submit')}
      confirmLoading={answer.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <blockquote className="sentence">{fact.facts}</blockquote>
      <ProblemNotice error={answer.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ verdict: 'confirmed' }}
        onFinish={(said) => answer.mutate(said)}
      >
        <Form.Item name="verdict">
          <Radio.Group
            options={(['confirmed', 'objected'] as const).map((value) => ({
              value,
              label: t(`letters.verdict.${value}`),
            }))}
          />
        </Form.Item>
        {verdict === 'objected' && (
          <Form.Item
            name="words"
            label={t('letters.objection')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('letters.objectionMissing') }]}
          >
            <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} data-testid="fact-words" />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  );
}
