import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { session } from '../auth/session.js';
import { ProblemNotice } from '../shared/ProblemNotice.js';
import { useAction } from '../shared/useAction.js';

interface Fields {
  present: string;
  next: string;
  again: string;
}

interface Props {
  /** The first password was given by somebody else: there is no way round this. */
  compulsory?: boolean;
  onClose: () => void;
}

export function ChangePassword({ compulsory = false, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const change = useAction(({ present, next }: Fields) => session.changePassword(present, next), {
    done: t('person.passwordChanged'),
    onDone: onClose,
    quiet: true,
  });
  return (
    <Modal
      open
      title={t('person.changePassword')}
      okText={t('person.changePassword')}
      cancelText={compulsory ? t('person.signOut') : t('action.cancel')}
      closable={!compulsory}
      keyboard={!compulsory}
      mask={{ closable: false }}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={() => (compulsory ? void session.signOut(false) : onClose())}
    >
      {compulsory && <p>{t('person.mustChange')}</p>}
      <ProblemNotice error={change.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields: Fields) => change.mutate(fields)}>
        <Form.Item name="present" label={t('person.presentPassword')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('person.nextPassword')}
          extra={t('person.passwordRule')}
          rules={[{ required: true, min: 10 }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('person.again')}
          dependencies={['next']}
          rules={[
            { required: true },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('person.notSame'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
