import { sheetStatuses } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { sheetsQuery } from '../../api/sheets.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { idIn, oneOf, withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { SheetTable } from './SheetTable.js';

/** The sheets of one's unit; for those who fill in none, the sheets they may read. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const status = oneOf(sheetStatuses, search.get('status'));
  const window = idIn(search.get('window'));
  const mine = me.is('liaison', 'officer', 'head', 'deputyHead') ? ('true' as const) : undefined;
  const sheets = useInfiniteQuery(sheetsQuery({ mine, status, window, limit: 50 }));
  if (sheets.error && !sheets.data) return <Refused error={sheets.error} onRetry={() => void sheets.refetch()} />;
  const rows = sheets.data?.pages.flatMap((page) => page.items);
  return (
    <div className="page">
      <PageHead title={t('frame.sheets')} />
      <Tabs
        size="small"
        activeKey={status ?? 'all'}
        onChange={(key) =>
          setSearch((old) => withFilters(old, { status: key === 'all' ? null : key }), { replace: true })
        }
        items={(['all', ...sheetStatuses] as const).map((key) => ({
          key,
          label: key === 'all' ? t('action.all') : t(`sheetStatus.${key}`),
        }))}
      />
      {rows === undefined ? (
        <TableWaiting />
      ) : (
        <SheetTable sheets={rows} empty={status === undefined ? t('oneSheet.empty') : t('empty.filtered')} />
      )}
      <LoadMore query={sheets} />
    </div>
  );
}
