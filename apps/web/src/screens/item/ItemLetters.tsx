import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lettersQuery } from '../../api/letters.js';
import { LetterState } from '../letters/LetterState.js';

/** The letters that were sent about an item, and for the office those prepared; nothing where there is none. */
export function ItemLetters({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const letters = useInfiniteQuery(lettersQuery({ item: itemId, limit: 20 }));
  const rows = letters.data?.pages.flatMap((page) => page.items).filter(({ status }) => status !== 'discarded') ?? [];
  if (rows.length === 0) return null;
  return (
    <section data-testid="item-letters">
      <h2>{t('letters.title')}</h2>
      <ul className="lines">
        {rows.map((letter) => (
          <li key={letter.id}>
            <span className="term">{t(`letters.of.${letter.kind}`)}</span>
            <Link to={`/letters/${letter.id}`}>{letter.number ?? letter.title}</Link> <LetterState letter={letter} />
          </li>
        ))}
      </ul>
    </section>
  );
}
