import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/shapes.js';

interface Props {
  onChange: (answer: Answer | null) => void;
  onConfirm: () => void;
}

/** One date for all items that print none. */
export function DeadlineAnswer({ onChange, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <Input
      autoFocus
      type="date"
      className="date"
      aria-label={t('item.due')}
      onChange={({ target }) => onChange(target.value === '' ? null : { choice: 'deadline', dueOn: target.value })}
      onPressEnter={onConfirm}
      data-testid="common-deadline"
    />
  );
}
