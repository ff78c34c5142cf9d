import { useTranslation } from 'react-i18next';
import type { LetterSummary } from '../../api/shapes.js';

/** Where a letter stands, in words; that its day is past comes on top. */
export function LetterState({ letter }: { letter: Pick<LetterSummary, 'status' | 'late'> }) {
  const { t } = useTranslation();
  return (
    <span className="status" data-status={letter.status}>
      {t(`letters.status.${letter.status}`)}
      {letter.late && <span className="overlay">{t('letters.late')}</span>}
    </span>
  );
}
