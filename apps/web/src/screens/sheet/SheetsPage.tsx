import { sheetStatuses } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Table, Tabs, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { sheetsQuery } from '../../api/sheets.js';
import type { SheetSummary } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { idIn, oneOf, withFilters } from '../../shared/address-filters.js';
import { Empty } from '../../shared/Empty.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { dayText } from '../../shared/moment.js';
import { PageHead } from '../../shared/PageHead.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { stateOf } from './SheetState.js';

/** The sheets of one's unit; for those who fill in none, the sheets they may read. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const status = oneOf(sheetStatuses, search.get('status'));
  const window = idIn(search.get('window'));
  const mine = me.is('liaison', 'officer', 'head', 'deputyHead') ? ('true' as const) : undefined;
  const sheets = useInfiniteQuery(sheetsQuery({ mine, status, window, limit: 50 }));
  const columns = useMemo<TableColumnsType<SheetSummary>>(
    () => [
      {
        title: t('oneSheet.title'),
        render: (_, sheet) => <Link to={`/sheets/${sheet.id}`}>{sheet.window.title}</Link>,
      },
      { title: t('units.unit'), responsive: ['md'], render: (_, { unit }) => unit.name },
      { title: t('oneSheet.due'), width: 130, render: (_, { window: of }) => of.dueOn },
      {
        title: t('oneSheet.filled'),
        width: 130,
        responsive: ['md'],
        render: (_, { answered, rows }) => t('oneSheet.answered', { answered, rows }),
      },
      {
        title: t('item.status'),
        width: 150,
        render: (_, sheet) => t(`sheetState.${stateOf(sheet, dayText(new Date().toISOString()))}`),
      },
    ],
    [t],
  );
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
        <Table
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={rows}
          pagination={false}
          data-testid="sheets-table"
          onRow={(sheet) => ({ 'data-sheet': sheet.id, 'data-status': sheet.status }) as object}
          locale={{ emptyText: <Empty text={status === undefined ? t('oneSheet.empty') : t('empty.filtered')} /> }}
        />
      )}
      <LoadMore query={sheets} />
    </div>
  );
}
