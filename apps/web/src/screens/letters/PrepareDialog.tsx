import { letterKinds, type LetterKind } from '#libs/contracts';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { prepareLetter } from '../../api/letters.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { ItemChoice } from '../windows/ItemChoice.js';
import { PlanChoice } from '../windows/PlanChoice.js';
import '../windows/windows.css';

interface Fields {
  kind: LetterKind;
  planId?: string;
  itemIds?: string[];
  orderReason?: string;
}

/** A letter about items that one chooses; the words are prepared and open on its page. */
export function PrepareDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const planId = Form.useWatch('planId', form);
  const kind = Form.useWatch('kind', form) ?? 'urge';
  const prepare = useAction(
    ({ kind: chosen, itemIds = [], orderReason }: Fields) =>
      prepareLetter({
        kind: chosen,
        itemIds,
        orderReason: orderReason?.trim() || null,
        followsId: null,
        answerBy: null,
      }),
    { quiet: true, onDone: ({ id }) => void navigate(`/letters/${id}`) },
  );
  const outOfOrder = kind === 'notice' || kind === 'circular';
  return (
    <Dialog
      width={680}
      title={t('letters.prepareTitle')}
      okText={t('letters.prepareSubmit')}
      okButtonProps={okButton('prepare-submit')}
      confirmLoading={prepare.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('letters.prepareNote')}</p>
      <ProblemNotice error={prepare.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'urge' }}
        onFinish={(fields) => prepare.mutate(fields)}
      >
        <Form.Item name="kind" label={t('letters.kind')}>
          <Radio.Group options={letterKinds.map((value) => ({ value, label: t(`letters.of.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="planId"
          label={t('letters.plan')}
          rules={[{ required: true, message: t('letters.planMissing') }]}
        >
          <PlanChoice placeholder={t('letters.planMissing')} />
        </Form.Item>
        {planId !== undefined && (
          <Form.Item
            name="itemIds"
            label={t('letters.items')}
            rules={[{ required: true, type: 'array', min: 1, message: t('letters.itemsMissing') }]}
          >
            <ItemChoice key={planId} planId={planId} />
          </Form.Item>
        )}
        {outOfOrder && (
          <Form.Item
            name="orderReason"
            label={t('letters.orderReason')}
            extra={t('letters.orderNote')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('letters.orderReasonMissing') }]}
          >
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} data-testid="prepare-reason" />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  );
}
