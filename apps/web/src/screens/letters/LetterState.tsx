import { useTranslation } from 'react-i18next';
import type { LetterSummary } from '../../api/shapes.js';

/** Where a letter stands, in words; that its day is past comes on top. */
export function LetterState({
  letter,
}: {
  letter: Pick<LetterSummary, 'kind' | 'status' | 'late' | 'answers' | 'ownAnswered'>;
}) {
  const { t } = useTranslation();
  // A report to the leaders waits for nobody's answer.
  const asksNothing = letter.kind === 'specialReport' && letter.status === 'sent';
  return (
    <span className="status" data-status={letter.status}>
      {asksNothing
        ? t('letters.sentToRead')
        : t(letter.ownAnswered ? 'letters.ownAnswered' : `letters.status.${letter.status}`)}
      {letter.status === 'sent' && letter.answers && ` ${t('letters.answersOf', letter.answers)}`}
      {letter.late && <span className="overlay">{t('letters.late')}</span>}
    </span>
  );
}
