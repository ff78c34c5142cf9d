import { dispatchStatuses } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { dispatchesQuery } from '../../api/dispatches.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { idIn, oneOf, withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { DispatchTable } from './DispatchTable.js';

/** What was handed to one's unit; for the office, what was handed to everybody and who has signed. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const status = oneOf(dispatchStatuses, search.get('status'));
  const plan = idIn(search.get('plan'));
  const dispatches = useInfiniteQuery(dispatchesQuery({ status, plan, limit: 100 }));
  if (dispatches.error && !dispatches.data) {
    return <Refused error={dispatches.error} onRetry={() => void dispatches.refetch()} />;
  }
  const rows = dispatches.data?.pages.flatMap((page) => page.items);
  const planTitle = plan === undefined ? undefined : rows?.[0]?.plan.title;
  return (
    <div className="page">
      <PageHead title={me.isSupervisor ? t('frame.dispatches') : t('dispatches.mine')} note={planTitle} />
      <Tabs
        size="small"
        activeKey={status ?? 'all'}
        onChange={(key) =>
          setSearch((old) => withFilters(old, { status: key === 'all' ? null : key }), { replace: true })
        }
        items={(['all', ...dispatchStatuses] as const).map((key) => ({
          key,
          label: key === 'all' ? t('action.all') : t(`dispatchStatus.${key}`),
        }))}
      />
      <DispatchTable dispatches={rows} filtered={status !== undefined || plan !== undefined} />
      <LoadMore query={dispatches} />
    </div>
  );
}
