import { letterFigureNames } from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Letter } from '../../api/shapes.js';
import { withFilters } from '../../shared/address-filters.js';
import { addressOf, countedIn, type Counted } from './counted.js';
import { useCountedWords } from './useCountedWords.js';

/** The numbers of a letter, each leading to exactly the items it counted. */
export function Figures({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const counted = countedIn(letter);
  // Of a letter from before the items were kept the numbers stand alone.
  const bare = letterFigureNames.flatMap((name) =>
    letter.figures.filter((one) => one.name === name && one.itemIds === null),
  );
  if (counted.length + bare.length === 0) return null;
  return (
    <ul className="facts" data-testid="letter-figures">
      {bare.map(({ name, count }) => (
        <li key={name}>{t(`letters.figure.${name}`, { count })}</li>
      ))}
      {counted.map((one) => (
        <li key={one.name === 'ofUnit' ? one.unit.id : one.name}>
          <FigureLink of={one} />
        </li>
      ))}
    </ul>
  );
}

function FigureLink({ of }: { of: Counted }) {
  const [search] = useSearchParams();
  const say = useCountedWords();
  return (
    <Link to={{ search: withFilters(search, addressOf(of)).toString(), hash: 'items' }} replace>
      {say(of)}
    </Link>
  );
}
