import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Letter } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { AnswerForm } from './AnswerForm.js';

/** What the unit answered; for the unit itself, while nothing was said, where it answers. */
export function Answer({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  if (letter.acts.includes('answer')) return <AnswerForm letter={letter} />;
  const { answer } = letter;
  if (answer === null) return null;
  return (
    <section data-testid="letter-answer">
      <h2>{t('letters.answer')}</h2>
      <blockquote className="sentence">{answer.text}</blockquote>
      <p className="quiet">
        {letter.unit?.name} {answer.by.name} <Moment at={answer.at} />
      </p>
      {answer.evidence.length > 0 && (
        <ul className="lines">
          {answer.evidence.map(({ id, title, itemId }) => (
            <li key={id}>
              <span className="term">{t('letters.evidence')}</span>
              {itemId === null ? title : <Link to={`/items/${itemId}#evidence`}>{title}</Link>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
