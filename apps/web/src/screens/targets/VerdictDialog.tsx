import { stageVerdicts, type StageVerdict } from '#libs/contracts';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { giveStageVerdict } from '../../api/indicators.js';
import type { ItemStageVerdicts } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { today } from '../../shared/useParties.js';

interface Fields {
  year: number;
  verdict: StageVerdict;
  note: string;
}
interface Props {
  itemId: string;
  onDone: (verdicts: ItemStageVerdicts) => void;
  onClose: () => void;
}

/** The finding on a year, with its grounds. */
export function VerdictDialog({ itemId, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const give = useAction((fields: Fields) => giveStageVerdict(itemId, { ...fields, note: fields.note.trim() }), {
    quiet: true,
    done: t('verdicts.done'),
    onDone,
  });
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  return (
    <Dialog
      width={520}
      title={t('verdicts.give')}
      okText={t('targets.submit')}
      okButtonProps={okButton('verdict-submit')}
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <ProblemNotice error={give.error} />
      <Form form={form} layout="vertical" initialValues={{ year: Number(today().slice(0, 4)) }} onFinish={give.mutate}>
        <Form.Item name="year" label={t('verdicts.year')} rules={required(t('verdicts.year'))}>
          <InputNumber min={1900} max={2199} precision={0} />
        </Form.Item>
        <Form.Item name="verdict" label={t('verdicts.verdict')} rules={required(t('verdicts.verdict'))}>
          <Radio.Group options={stageVerdicts.map((each) => ({ value: each, label: t(`verdicts.of.${each}`) }))} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('verdicts.note')}
          rules={[
            { required: true, whitespace: true, min: 2, message: t('form.required', { field: t('verdicts.note') }) },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
