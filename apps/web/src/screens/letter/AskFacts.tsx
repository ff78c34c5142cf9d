import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { askFacts } from '../../api/letters.js';
import type { Letter } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { today } from '../../shared/today.js';
import { useLetterAct } from './useLetterAct.js';

/** Puts what is said of units to them, with a day; what they see is that sentence and nothing else. */
export function AskFacts({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ checkBy: string }>();
  const ask = useLetterAct(letter, (checkBy: string) => askFacts(letter, checkBy), onClose);
  return (
    <Dialog
      title={t('letters.askFacts')}
      okText={t('letters.askFacts')}
      okButtonProps={okButton('ask-facts-submit')}
      confirmLoading={ask.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('letters.askFactsNote')}</p>
      <ProblemNotice error={ask.error} />
      <Form form={form} layout="vertical" onFinish={({ checkBy }) => ask.mutate(checkBy)}>
        <Form.Item
          name="checkBy"
          label={t('letters.checkByField')}
          rules={[{ required: true, message: t('form.required', { field: t('letters.checkByField') }) }]}
        >
          <Input type="date" className="date" min={today()} data-testid="ask-facts-day" />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
