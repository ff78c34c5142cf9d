import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SheetSummary } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { stateOf } from './SheetState.js';

/** Sheets one below the other: of which window, by when, how much is filled in. */
export function SheetTable({ sheets, empty }: { sheets: readonly SheetSummary[]; empty: string }) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<SheetSummary>>(
    () => [
      {
        title: t('oneSheet.title'),
        render: (_, sheet) => <Link to={`/sheets/${sheet.id}`}>{sheet.window.title}</Link>,
      },
      { title: t('units.unit'), responsive: ['md'], render: (_, { unit }) => <UnitLink unit={unit} /> },
      { title: t('oneSheet.due'), width: 120, render: (_, { window: of }) => of.dueOn },
      {
        title: t('oneSheet.filled'),
        width: 130,
        responsive: ['md'],
        render: (_, { answered, rows }) => t('oneSheet.answered', { answered, rows }),
      },
      { title: t('item.status'), width: 120, render: (_, sheet) => t(`sheetState.${stateOf(sheet)}`) },
    ],
    [t],
  );
  return (
    <Table
      aria-label={t('frame.sheets')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={sheets}
      pagination={false}
      data-testid="sheets-table"
      onRow={(sheet) => ({ 'data-sheet': sheet.id, 'data-status': sheet.status }) as object}
      locale={{ emptyText: <Empty text={empty} /> }}
    />
  );
}
