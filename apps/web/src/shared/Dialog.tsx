import { Modal, type ModalProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTyped } from './useTyped.js';

type Props = Omit<ModalProps, 'onCancel' | 'cancelButtonProps' | 'mask' | 'destroyOnHidden'> & { onClose: () => void };

/** The frame of every form over a page: a press beside it does nothing, and only “cancel” gives up what was typed unasked. */
export function Dialog({ onClose, children, ...rest }: Props) {
  const { t } = useTranslation();
  const { onInput, close } = useTyped(onClose, { isSending: rest.confirmLoading === true });
  return (
    <Modal
      open
      cancelText={t('action.cancel')}
      {...rest}
      mask={{ closable: false }}
      onCancel={() => close()}
      cancelButtonProps={{ onClick: onClose }}
      destroyOnHidden
    >
      <div onInput={onInput}>{children}</div>
    </Modal>
  );
}
