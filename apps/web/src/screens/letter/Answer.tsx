import { useTranslation } from 'react-i18next';
import type { Letter } from '../../api/shapes.js';
import { AnswerForm } from './AnswerForm.js';
import { AnswerWords } from './AnswerWords.js';
import { Replies } from './Replies.js';

/** What the unit answered, or each unit of a circular; for a unit that still has to, where it answers. */
export function Answer({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const { answer, unit, replies } = letter;
  const mayAnswer = letter.acts.includes('answer');
  // The form says already that one's own answer is missing.
  const shown = !mayAnswer || replies.some((reply) => reply.answer !== null);
  return (
    <>
      {mayAnswer && <AnswerForm key={letter.id} letter={letter} />}
      {answer && (
        <section data-testid="letter-answer">
          <h2>{t('letters.answer')}</h2>
          <AnswerWords answer={answer} unit={unit} />
        </section>
      )}
      {shown && <Replies letter={letter} />}
    </>
  );
}
