import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Letter } from '../../api/shapes.js';

const names = ['total', 'closed', 'open', 'overdue'] as const;

/** The numbers of a special report, each leading to the list it counts. */
export function Figures({ letter: { figures } }: { letter: Letter }) {
  const { t } = useTranslation();
  if (figures.length === 0) return null;
  return (
    <ul className="facts" data-testid="letter-figures">
      {names.flatMap((name) => {
        const figure = figures.find((one) => one.name === name);
        if (figure === undefined) return [];
        const words = t(`letters.figure.${name}`, { count: figure.count });
        return [
          <li key={name}>
            {figure.list === '' ? <a href="#items">{words}</a> : <Link to={`/items?${figure.list}`}>{words}</Link>}
          </li>,
        ];
      })}
    </ul>
  );
}
