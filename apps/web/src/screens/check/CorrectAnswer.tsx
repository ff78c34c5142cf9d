import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/shapes.js';

interface Props {
  /** What was filled in before the person looked at another question. */
  given: Answer | null;
  printed: string;
  onChange: (answer: Answer | null) => void;
  onConfirm: () => void;
}

/** The official wording in place of what is printed here; Enter sends it, for it is one line of a document. */
export function CorrectAnswer({ given, printed, onChange, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <Input.TextArea
      autoFocus
      autoSize={{ minRows: 1, maxRows: 4 }}
      maxLength={2000}
      defaultValue={given?.choice === 'correct' ? given.text : printed}
      aria-label={t('check.way.correct')}
      onChange={({ target }) => {
        const text = target.value.trim();
        onChange(text === '' ? null : { choice: 'correct', text });
      }}
      onPressEnter={(event) => {
        if (event.shiftKey || event.repeat || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onConfirm();
      }}
      data-testid="correct-text"
    />
  );
}
