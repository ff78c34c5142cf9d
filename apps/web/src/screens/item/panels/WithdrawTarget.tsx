import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../api/shapes.js';
import { withdrawTarget } from '../../../api/targets.js';
import { okButton } from '../../../shared/ok-button.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { useTargetChange } from './useTargetChange.js';

interface Props {
  itemId: string;
  target: Target;
  onClose: () => void;
}

/** A target is withdrawn with a reason and stays to be seen. */
export function WithdrawTarget({ itemId, target, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const withdraw = useTargetChange(itemId, () => withdrawTarget(itemId, target, reason.trim()), {
    done: t('targets.withdrawDone'),
    onClose,
  });
  return (
    <Modal
      open
      title={`${t('targets.withdraw')} · ${target.indicator}`}
      okText={t('targets.withdraw')}
      cancelText={t('action.cancel')}
      okButtonProps={okButton('target-withdraw-submit', { disabled: reason.trim().length < 2 })}
      confirmLoading={withdraw.isPending}
      onOk={() => withdraw.mutate(undefined)}
      onCancel={onClose}
    >
      <ProblemNotice error={withdraw.error} />
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder={t('targets.reason')}
        aria-label={t('targets.reason')}
        data-testid="target-reason"
      />
    </Modal>
  );
}
