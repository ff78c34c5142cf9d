import { Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../api/shapes.js';
import { okButton } from '../../../shared/ok-button.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { Overtaken } from './Overtaken.js';

/** What every dialog of an act is given. */
export interface ActProps {
  item: WorkItem;
  /** What the act is sent to: the item, or something of it. */
  target: string;
  /** What was ticked on the page before the act was asked for. */
  ticked?: readonly string[];
  onClose: () => void;
}

interface Props<Fields> {
  item: WorkItem;
  title: string;
  okText?: string;
  note?: ReactNode;
  initial?: Partial<Fields>;
  form?: FormInstance<Fields>;
  act: { run: (fields: Fields) => void; isPending: boolean; error: unknown; overtaken: boolean };
  width?: number;
  blocked?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** The frame of an act: what it is about, its fields, why it was refused; it closes only when it is done or given up. */
export function ActDialog<Fields extends object>(props: Props<Fields>) {
  const { item, title, okText, note, initial, act, width = 560, blocked = false, onClose, children } = props;
  const { t } = useTranslation();
  const [own] = Form.useForm<Fields>();
  const form = props.form ?? own;
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={okText ?? title}
      cancelText={t('action.cancel')}
      okButtonProps={okButton('act-submit', { disabled: blocked })}
      confirmLoading={act.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="act-about">
        <span className="faint">{item.number}</span> {item.title}
      </p>
      {note !== undefined && <div className="quiet act-note">{note}</div>}
      {act.overtaken && <Overtaken itemId={item.id} />}
      <ProblemNotice error={act.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(fields: Fields) => act.run(fields)}
        data-testid="act-form"
      >
        {children}
      </Form>
    </Modal>
  );
}
