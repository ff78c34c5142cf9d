import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { settleFact } from '../../api/letters.js';
import type { Letter, LetterFact } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useLetterAct } from './useLetterAct.js';

/** Other words, to be put to the unit again; or why those it objects to are kept. */
export type Settlement = 'facts' | 'keepReason';

interface Props {
  letter: Letter;
  fact: LetterFact;
  how: Settlement;
  onClose: () => void;
}

export function SettleFact({ letter, fact, how, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ text: string }>();
  const settle = useLetterAct(letter, (text: string) => settleFact(letter, fact.id, { [how]: text }), onClose);
  const label = t(`letters.settle.${how}`);
  return (
    <Dialog
      title={`${fact.unit.name} · ${label}`}
      okText={t('action.save')}
      okButtonProps={okButton('settle-fact-submit')}
      confirmLoading={settle.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t(`letters.settleNote.${how}`)}</p>
      <ProblemNotice error={settle.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: how === 'facts' ? fact.facts : '' }}
        onFinish={({ text }) => settle.mutate(text.trim())}
      >
        <Form.Item
          name="text"
          label={label}
          rules={[{ required: true, whitespace: true, min: 2, message: t('form.required', { field: label }) }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 10 }} maxLength={5000} data-testid="settle-text" />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
