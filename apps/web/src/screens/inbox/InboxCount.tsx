import { useQuery } from '@tanstack/react-query';
import { inboxCountsQuery } from '../../api/inbox.js';

/** How much waits, beside the word in the menu; nothing where nothing does. */
export function InboxCount() {
  const total = useQuery(inboxCountsQuery).data?.total ?? 0;
  return total > 0 ? (
    <span className="count" data-testid="inbox-count">
      {' '}
      {total}
    </span>
  ) : null;
}
