import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { reachMilestone } from '../../api/indicators.js';
import type { ItemMilestones, Milestone } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { today } from '../../shared/useParties.js';

interface Fields {
  reachedOn: string;
  note?: string;
}
interface Props {
  itemId: string;
  milestone: Milestone;
  onDone: (milestones: ItemMilestones) => void;
  onClose: () => void;
}

/** On which day a milestone was reached. */
export function ReachDialog({ itemId, milestone, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const reach = useAction(
    ({ reachedOn, note = '' }: Fields) => reachMilestone(itemId, milestone, { reachedOn, note: note.trim() }),
    { quiet: true, done: t('milestones.done'), onDone },
  );
  const required = [{ required: true, message: t('form.required', { field: t('milestones.reachedOn') }) }];
  return (
    <Dialog
      width={480}
      title={t('milestones.reach')}
      okText={t('targets.submit')}
      okButtonProps={okButton('reach-submit')}
      confirmLoading={reach.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p>{milestone.text}</p>
      <ProblemNotice error={reach.error} />
      <Form form={form} layout="vertical" initialValues={{ reachedOn: today() }} onFinish={reach.mutate}>
        <Form.Item name="reachedOn" label={t('milestones.reachedOn')} rules={required}>
          <Input type="date" className="date" max={today()} />
        </Form.Item>
        <Form.Item name="note" label={t('milestones.reachNote')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
