import { useTranslation } from 'react-i18next';
import type { Letter, LetterReply } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { AnswerWords } from './AnswerWords.js';

/** Of a circular: which of its units has answered what, and which has not yet, in official order. */
export function Replies({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const { replies, answers } = letter;
  if (replies.length === 0) return null;
  return (
    <section data-testid="letter-replies">
      <h2>
        {answers ? t('letters.replies') : t('letters.answer')}{' '}
        {answers && <span className="count">{t('letters.answersOf', answers)}</span>}
      </h2>
      <ul className="lines">
        {replies.map((reply) => (
          <li key={reply.unit.id} data-unit={reply.unit.name} data-answered={reply.answer !== null}>
            <p className="apart">
              <span>
                <UnitLink unit={reply.unit} />
                {reply.answersNow && (
                  <span className="quiet">
                    {' '}
                    {t('letters.answeredNowBy')} <UnitLink unit={reply.answersNow} />
                  </span>
                )}
              </span>
              <ReplyState reply={reply} />
            </p>
            {reply.answer && <AnswerWords answer={reply.answer} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReplyState({ reply: { answer, late } }: { reply: LetterReply }) {
  const { t } = useTranslation();
  if (answer === null) return <span className="overlay">{t(late ? 'letters.late' : 'letters.notAnswered')}</span>;
  return (
    <span>
      {t('letters.status.answered')}
      {late && <span className="overlay">{t('letters.answeredLate')}</span>}
    </span>
  );
}
