import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.js';
import { okButton } from './ok-button.js';
import { ProblemNotice } from './ProblemNotice.js';
import { useAction } from './useAction.js';

interface Props<Result> {
  title: string;
  /** What the text is called: a reason, what is missing, a note. */
  label: string;
  submit: string;
  done: string;
  work: (text: string) => Promise<Result>;
  onDone: (result: Result) => void;
  onClose: () => void;
  /** What the text is about, above the field. */
  children?: ReactNode;
  /** An empty text is fine. */
  optional?: boolean;
}

/** An act that needs a few words: why, or what is missing. */
export function ReasonDialog<Result>(props: Props<Result>) {
  const { title, label, submit, done, work, onDone, onClose, children, optional = false } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm<{ text?: string }>();
  const act = useAction(work, { quiet: true, done, onDone });
  return (
    <Dialog
      width={520}
      title={title}
      okText={submit}
      okButtonProps={okButton('reason-submit')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      {children}
      <ProblemNotice error={act.error} />
      <Form form={form} layout="vertical" onFinish={({ text = '' }) => act.mutate(text.trim())}>
        <Form.Item
          name="text"
          label={label}
          rules={optional ? [] : [{ required: true, whitespace: true, message: t('form.required', { field: label }) }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} data-testid="reason-text" />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
