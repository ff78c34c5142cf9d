import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import type { WindowUnit } from '../../api/shapes.js';
import { reopenSheet } from '../../api/windows.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Props {
  sheet: WindowUnit;
  windowId: string;
  onClose: () => void;
}

/** Gives one unit more time, with a reason that stands on its sheet. */
export function ReopenDialog({ sheet, windowId, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const refresh = () => {
    for (const key of [keys.windows.units(windowId), keys.windows.detail(windowId), keys.windows.lists]) {
      void cache.invalidateQueries({ queryKey: key });
    }
  };
  const reopen = useAction((reason: string) => reopenSheet(sheet, reason), {
    quiet: true,
    done: t('window.reopenDone'),
    onDone: () => {
      refresh();
      onClose();
    },
    onRefused: refresh,
  });
  return (
    <Dialog
      width={520}
      title={t('window.reopenTitle', { unit: sheet.unit.name })}
      okText={t('window.reopen')}
      okButtonProps={okButton('reopen-submit')}
      confirmLoading={reopen.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <ProblemNotice error={reopen.error} />
      <Form form={form} layout="vertical" onFinish={({ reason }) => reopen.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('window.reason')}
          rules={[
            { required: true, whitespace: true, min: 2, message: t('form.required', { field: t('window.reason') }) },
          ]}
        >
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            data-testid="reopen-reason"
          />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
