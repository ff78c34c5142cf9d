import { Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog.js';
import { okButton } from './ok-button.js';
import { ProblemNotice } from './ProblemNotice.js';

export interface FormDialogProps<Fields> {
  title: string;
  /** What the act is about, in one line. */
  about?: ReactNode;
  okText?: string;
  note?: ReactNode;
  initial?: Partial<Fields>;
  form?: FormInstance<Fields>;
  act: { run: (fields: Fields) => void; isPending: boolean; error: unknown };
  /** What is said when somebody else was quicker. */
  overtaken?: ReactNode;
  width?: number;
  blocked?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** The frame of an act: what it is about, its fields, why it was refused; it closes only when it is done or given up. */
export function FormDialog<Fields extends object>(props: FormDialogProps<Fields>) {
  const {
    title,
    about,
    okText,
    note,
    initial,
    act,
    overtaken,
    width = 560,
    blocked = false,
    onClose,
    children,
  } = props;
  const [own] = Form.useForm<Fields>();
  const form = props.form ?? own;
  return (
    <Dialog
      title={title}
      width={width}
      okText={okText ?? title}
      okButtonProps={okButton('act-submit', { disabled: blocked })}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      {about !== undefined && <p className="act-about">{about}</p>}
      {note !== undefined && <div className="quiet act-note">{note}</div>}
      {overtaken}
      <ProblemNotice error={act.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(fields: Fields) => act.run(fields)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !blocked && !act.isPending) form.submit();
        }}
        data-testid="act-form"
      >
        {children}
      </Form>
    </Dialog>
  );
}
