import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/shapes.js';

interface Props {
  /** What was filled in before the person looked at another question. */
  given: Answer | null;
  onChange: (answer: Answer | null) => void;
  onConfirm: () => void;
}

/** One date for all items that print none. */
export function DeadlineAnswer({ given, onChange, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <Input
      autoFocus
      type="date"
      className="date"
      defaultValue={given?.choice === 'deadline' ? (given.dueOn ?? '') : ''}
      aria-label={t('item.due')}
      onChange={({ target }) => onChange(target.value === '' ? null : { choice: 'deadline', dueOn: target.value })}
      onPressEnter={({ repeat }) => !repeat && onConfirm()}
      data-testid="common-deadline"
    />
  );
}
