import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { closeSeveral } from '../../api/review.js';
import type { ClosePreview } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Props {
  items: ClosePreview['items'];
  onClose: () => void;
}

/** One opinion for all; all are closed or none, on the versions that the preview showed. */
export function ConfirmClosing({ items, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<{ opinion: string }>();
  const close = useAction(
    ({ opinion }: { opinion: string }) =>
      closeSeveral({ items: items.map(({ id, version }) => ({ id, version })), opinion: opinion.trim() }),
    {
      quiet: true,
      done: t('closing.done', { count: items.length }),
      onDone: () => {
        for (const queryKey of [keys.items.details, keys.items.allCounts]) void cache.invalidateQueries({ queryKey });
        onClose();
      },
      onRefused: () => void cache.invalidateQueries({ queryKey: keys.desk }),
    },
  );
  return (
    <Dialog
      title={t('closing.next', { count: items.length })}
      okText={t('itemAction.close')}
      okButtonProps={okButton('closing-confirm')}
      confirmLoading={close.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('closing.confirmNote')}</p>
      <ul className="lines clipped">
        {items.map((item) => (
          <li key={item.id}>
            <span className="faint">{item.number}</span> {item.title} · {item.lead.name}
          </li>
        ))}
      </ul>
      <ProblemNotice error={close.error} />
      <Form form={form} layout="vertical" onFinish={(fields) => close.mutate(fields)}>
        <Form.Item
          name="opinion"
          label={t('audit.opinion')}
          rules={[
            { required: true, whitespace: true, min: 2, message: t('form.required', { field: t('audit.opinion') }) },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} data-testid="closing-opinion" />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
