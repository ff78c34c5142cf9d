import { workItemStatuses } from '#libs/contracts';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCounts } from '../../api/shapes.js';
import { pagesOf } from '../../shared/pages.js';
import { CountLink } from './CountLink.js';
import { listOf, type Counted } from './list-of.js';

interface Row extends BoardCounts {
  key: string;
  name: string;
  head: ReactNode;
  /** What the row counts. */
  counted: Pick<Counted, 'lead' | 'month'>;
}

interface Props {
  planId: string;
  today: string;
  title: string;
  /** Of all items: a status in which there is none takes no column. */
  all: BoardCounts;
  rows: readonly Row[];
  testId: string;
}

/** Rows in the order given, which is official or that of the calendar; no column sorts them otherwise. */
export function CountTable({ planId, today, title, all, rows, testId }: Props) {
  const { t } = useTranslation();
  const number = (heading: string, width: number, cell: (row: Row) => [count: number, of: Partial<Counted>]) => ({
    title: heading,
    width,
    align: 'right' as const,
    render: (_: unknown, row: Row) => {
      const [count, of] = cell(row);
      return <CountLink count={count} what={`${row.name} ${heading}`} to={listOf({ planId, ...row.counted, ...of })} />;
    },
  });
  const columns: TableColumnsType<Row> = [
    { title, render: (_, row) => row.head },
    number(t('board.total'), 80, ({ total }) => [total, {}]),
    ...workItemStatuses
      .filter((status) => (all.byStatus[status] ?? 0) > 0)
      .map((status) => ({
        ...number(t(`itemStatus.${status}`), 150, ({ byStatus }) => [byStatus[status] ?? 0, { status }]),
        responsive: ['md' as const],
      })),
    ...(all.overdue > 0 ? [number(t('board.overdue'), 110, ({ overdue }) => [overdue, { overdueOn: today }])] : []),
  ];
  return (
    <Table
      aria-label={title}
      size="middle"
      columns={columns}
      dataSource={rows}
      pagination={pagesOf(rows.length)}
      data-testid={testId}
      onRow={({ name }) => ({ 'data-row': name }) as object}
    />
  );
}
