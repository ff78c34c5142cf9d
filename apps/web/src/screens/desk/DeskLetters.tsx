import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lettersQuery } from '../../api/letters.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';

const FEW = 8;

/** Letters that the system or a colleague has prepared and nobody has sent: to be checked first, then those that may go. */
export function DeskLetters() {
  const { t } = useTranslation();
  const letters = useInfiniteQuery(lettersQuery({ status: ['prepared', 'checked'], limit: 200 }));
  if (letters.error && !letters.data)
    return <ProblemNotice error={letters.error} onRetry={() => void letters.refetch()} />;
  const rows = letters.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h2>
        <Link to="/letters?status=prepared">
          {t('desk.urges')} <span className="count">{letters.hasNextPage ? `${rows.length}+` : rows.length}</span>
        </Link>
      </h2>
      {letters.data && rows.length === 0 && <p className="faint">{t('desk.noUrges')}</p>}
      <ul className="lines">
        {rows.slice(0, FEW).map((letter) => (
          <li key={letter.id}>
            <Link to={`/letters/${letter.id}`}>
              {t(`letters.of.${letter.kind}`)} · {letter.unit?.name ?? letter.title}
            </Link>
            {letter.status === 'checked' && <span className="overlay">{t('letters.status.checked')}</span>}
            <div className="quiet">{t('letters.counts', { items: letter.items, overdue: letter.overdue })}</div>
          </li>
        ))}
      </ul>
      {rows.length > FEW && <Link to="/letters?status=prepared">{t('action.seeAll')}</Link>}
    </>
  );
}
