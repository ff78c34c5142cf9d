import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lettersQuery } from '../../api/letters.js';
import { itemRemindersQuery } from '../../api/reminders.js';
import { Moment } from '../../shared/Moment.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { LetterState } from '../letters/LetterState.js';

/**
 * What was said about an item's date, in the order in which it went out: the system's reminders, then the letters, for the
 * office also those prepared; nothing where there is none.
 */
export function ItemLetters({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const letters = useInfiniteQuery(lettersQuery({ item: itemId, limit: 20 }));
  const reminders = useQuery(itemRemindersQuery(itemId)).data?.items.toReversed() ?? [];
  const rows = letters.data?.pages.flatMap((page) => page.items).filter(({ status }) => status !== 'discarded') ?? [];
  if (rows.length + reminders.length === 0) return null;
  return (
    <section data-testid="item-letters">
      <h2>{t('letters.title')}</h2>
      <ul className="lines">
        {reminders.map(({ dueOn, unit, remindedAt }) => (
          <li key={dueOn} data-testid="item-reminder">
            <span className="term">{t('letters.reminder')}</span>
            {t('letters.remindedOf', { unit: unit.name, date: dayWords(dueOn) })}{' '}
            <span className="quiet">
              <Moment at={remindedAt} />
            </span>
          </li>
        ))}
        {rows.toReversed().map((letter) => (
          <li key={letter.id}>
            <span className="term">{t(`letters.of.${letter.kind}`)}</span>
            <Link to={`/letters/${letter.id}`}>{letter.number ?? letter.title}</Link> <LetterState letter={letter} />
          </li>
        ))}
      </ul>
    </section>
  );
}
