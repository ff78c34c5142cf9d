import { windowStatuses } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table, Tabs, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ReportingWindow } from '../../api/shapes.js';
import { windowsQuery } from '../../api/windows.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { oneOf, withFilters } from '../../shared/address-filters.js';
import { Empty } from '../../shared/Empty.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { Burden } from './Burden.js';
import { OpenDialog } from './OpenDialog.js';
import './windows.css';

/** What the office asks of units: above what it costs them, below each window and who has answered. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const status = oneOf(windowStatuses, search.get('status'));
  const windows = useInfiniteQuery(windowsQuery({ status, limit: 50 }));
  const columns = useMemo<TableColumnsType<ReportingWindow>>(
    () => [
      {
        title: t('window.title'),
        render: (_, { id, title, dueOn }) => (
          <>
            <Link to={`/reporting/${id}`}>{title}</Link>
            <div className="only-narrow quiet">{t('oneSheet.dueOn', { date: dueOn })}</div>
          </>
        ),
      },
      { title: t('window.kind'), width: 110, responsive: ['md'], render: (_, { kind }) => t(`windowKind.${kind}`) },
      {
        title: t('window.period'),
        width: 220,
        responsive: ['lg'],
        render: (_, { periodFrom, periodTo }) => `${periodFrom} – ${periodTo}`,
      },
      { title: t('window.due'), width: 130, responsive: ['md'], dataIndex: 'dueOn' },
      {
        title: t('window.asked'),
        responsive: ['lg'],
        render: (_, { cost }) => t('window.cost', { ...cost }),
      },
      {
        title: t('window.sent'),
        width: 110,
        render: (_, { sent, cost }) => t('window.sentOf', { sent, units: cost.units }),
      },
      { title: t('item.status'), width: 90, render: (_, window) => t(`windowStatus.${window.status}`) },
    ],
    [t],
  );
  if (windows.error && !windows.data) return <Refused error={windows.error} onRetry={() => void windows.refetch()} />;
  const rows = windows.data?.pages.flatMap((page) => page.items);
  return (
    <div className="page" data-testid="windows">
      <PageHead title={t('frame.reporting')}>
        {me.isSupervisor && (
          <Button type="primary" onClick={() => setOpening(true)} data-testid="window-new">
            {t('window.new')}
          </Button>
        )}
      </PageHead>
      <Burden />
      <Tabs
        size="small"
        activeKey={status ?? 'all'}
        onChange={(key) =>
          setSearch((old) => withFilters(old, { status: key === 'all' ? null : key }), { replace: true })
        }
        items={(['all', ...windowStatuses] as const).map((key) => ({
          key,
          label: key === 'all' ? t('action.all') : t(`windowStatus.${key}`),
        }))}
      />
      {rows === undefined ? (
        <TableWaiting />
      ) : (
        <Table
          aria-label={t('frame.reporting')}
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={rows}
          pagination={false}
          data-testid="window-table"
          onRow={(window) => ({ 'data-window': window.id, 'data-status': window.status }) as object}
          locale={{ emptyText: <Empty text={status === undefined ? t('window.empty') : t('empty.filtered')} /> }}
        />
      )}
      <LoadMore query={windows} />
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </div>
  );
}
