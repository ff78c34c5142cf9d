import { inboxKinds } from '#libs/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { inboxCountsQuery, inboxQuery } from '../../api/inbox.js';
import { Refused } from '../../app/Refused.js';
import { oneOf, withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { useSelection } from '../../shared/selection/useSelection.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { ApproveSelected } from './ApproveSelected.js';
import { approvals } from './approvals-of-inbox.js';
import { InboxTable } from './InboxTable.js';

/** 待办: everything that waits for the person or the own units, one list and one count. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const kind = oneOf(inboxKinds, search.get('kind'));
  const lines = useInfiniteQuery(inboxQuery(kind));
  const counts = useQuery(inboxCountsQuery);
  const shownLines = useMemo(() => lines.data?.pages.flatMap((page) => page.items), [lines.data]);
  const selection = useSelection(shownLines, approvals);
  if (lines.error && !lines.data) return <Refused error={lines.error} onRetry={() => void lines.refetch()} />;
  const waiting = counts.data?.kinds ?? [];
  // What is chosen stays a tab, also when the last of it was just done.
  const shown = inboxKinds.filter((one) => one === kind || waiting.some((counted) => counted.kind === one));
  const countOf = (key: string) =>
    key === 'all' ? counts.data?.total : (waiting.find((counted) => counted.kind === key)?.count ?? 0);
  return (
    <div className="page">
      <PageHead title={t('inbox.title')} note={t('inbox.note')} />
      <Tabs
        size="small"
        activeKey={kind ?? 'all'}
        onChange={(key) =>
          setSearch((old) => withFilters(old, { kind: key === 'all' ? null : key }), { replace: true })
        }
        items={(['all', ...shown] as const).map((key) => ({
          key,
          label: (
            <span data-testid={`tab-${key}`}>
              {key === 'all' ? t('action.all') : t(`inbox.kind.${key}`)} <span className="count">{countOf(key)}</span>
            </span>
          ),
        }))}
      />
      {shownLines ? (
        <InboxTable lines={shownLines} filtered={kind !== undefined} selection={selection} />
      ) : (
        <TableWaiting />
      )}
      <LoadMore query={lines} />
      <ApproveSelected selection={selection} />
    </div>
  );
}
