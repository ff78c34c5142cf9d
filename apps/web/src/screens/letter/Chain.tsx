import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Letter } from '../../api/shapes.js';

type Reference = NonNullable<Letter['follows']>;

/** What went before and what followed: urge, notice, circular; or why the order was not kept. */
export function Chain({ letter: { follows, followedBy, orderReason } }: { letter: Letter }) {
  const { t } = useTranslation();
  if (follows === null && followedBy.length === 0 && orderReason === null) return null;
  const line = (letter: Reference, words: string) => (
    <li key={letter.id}>
      <span className="term">{words}</span>
      <Link to={`/letters/${letter.id}`}>
        {t(`letters.of.${letter.kind}`)} {letter.number ?? letter.title}
      </Link>
    </li>
  );
  return (
    <section data-testid="letter-chain">
      <h2>{t('letters.chain')}</h2>
      <ul className="lines">
        {follows && line(follows, t('letters.follows'))}
        {followedBy.map((letter) => line(letter, t('letters.followedBy')))}
        {orderReason !== null && (
          <li>
            <span className="term">{t('letters.orderReason')}</span>
            {orderReason}
          </li>
        )}
      </ul>
    </section>
  );
}
