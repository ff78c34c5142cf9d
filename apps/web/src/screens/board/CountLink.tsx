import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A number with the list it counts; nothing to see behind none. */
export function CountLink({ count, what, to }: { count: number; what: string; to: string }) {
  const { t } = useTranslation();
  if (count === 0) return <span className="faint">0</span>;
  return (
    <Link to={to} aria-label={t('board.openList', { what, count })}>
      {count}
    </Link>
  );
}
