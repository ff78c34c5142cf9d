import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  reason: string;
  onChange: (reason: string) => void;
  onConfirm: () => void;
}

/** A question may be left unanswered, but never without saying why. */
export function WaiveReason({ reason, onChange, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <Input
      autoFocus
      value={reason}
      maxLength={500}
      placeholder={t('check.waiveReason')}
      aria-label={t('check.waiveReason')}
      onChange={(event) => onChange(event.target.value)}
      onPressEnter={onConfirm}
      data-testid="waive-reason"
    />
  );
}
