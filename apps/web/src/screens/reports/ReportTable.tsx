import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitReport } from '../../api/shapes.js';
import { ItemLink, UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { pagesOf } from '../../shared/pages.js';
import { Said } from './Said.js';

/** One window's rows, unit by unit in official order. */
export function ReportTable({ rows, itemId }: { rows: readonly UnitReport[]; itemId: string }) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<UnitReport>>(
    () => [
      {
        title: t('units.unit'),
        width: 170,
        render: (_, { unit, item }) => (
          <>
            <UnitLink unit={unit} />
            {item.id !== itemId && (
              <div className="faint">
                <ItemLink item={item}>{item.number}</ItemLink>
              </div>
            )}
          </>
        ),
      },
      { title: t('reports.said'), render: (_, report) => <Said report={report} /> },
      {
        title: t('reports.sentAt'),
        width: 160,
        responsive: ['md'],
        render: (_, { sentAt }) => (sentAt === null ? <span className="faint">—</span> : <Moment at={sentAt} />),
      },
    ],
    [t, itemId],
  );
  return (
    <Table
      aria-label={t('reports.title')}
      rowKey={({ unit, item }) => `${unit.id} ${item.id}`}
      size="middle"
      columns={columns}
      dataSource={rows}
      pagination={pagesOf(rows.length)}
      onRow={({ unit, status }) => ({ 'data-unit': unit.id, 'data-status': status }) as object}
    />
  );
}
