import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inboxCountsQuery } from '../../api/inbox.js';

const named: ReadonlySet<string> = new Set(['approve', 'standIn', 'appoint', 'instructionRead', 'mention', 'reminder']);

/** What waits for the person himself or herself and what the system reminded of, each kind by its number, and the way to the whole list. */
export function InboxLine() {
  const { t } = useTranslation();
  const counts = useQuery(inboxCountsQuery).data;
  if (!counts || counts.total === 0) return null;
  const own = counts.kinds.filter(({ kind }) => named.has(kind));
  return (
    <p className="apart" data-testid="home-inbox">
      {own.map(({ kind, count }) => (
        <Link key={kind} to={`/inbox?kind=${kind}`}>
          {t('inbox.someOf', { kind: t(`inbox.kind.${kind}`), count })}
        </Link>
      ))}
      <Link to="/inbox" className="quiet">
        {t('inbox.all', { count: counts.total })}
      </Link>
    </p>
  );
}
