import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DispatchSummary } from '../../api/shapes.js';
import { dispatchCounts } from '../../shared/dispatch-counts.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { DispatchStatusText } from '../../shared/words.js';

interface Props {
  dispatches: DispatchSummary[] | undefined;
  filtered: boolean;
}

export function DispatchTable({ dispatches, filtered }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<DispatchSummary>>(
    () => [
      {
        title: t('dispatches.dispatch'),
        render: (_, dispatch) => (
          <>
            <Link to={`/dispatches/${dispatch.id}`}>{dispatch.plan.title}</Link>
            <span className="only-narrow quiet">
              {dispatch.unit.name} · {dispatchCounts(dispatch, t)}
            </span>
          </>
        ),
      },
      {
        title: t('units.unit'),
        width: 200,
        responsive: ['md'],
        render: (_, dispatch) => <UnitLink unit={dispatch.unit} />,
      },
      {
        title: t('dispatches.duties'),
        width: 200,
        responsive: ['md'],
        render: (_, dispatch) => dispatchCounts(dispatch, t),
      },
      {
        title: t('dispatches.issuedAt'),
        width: 140,
        responsive: ['lg'],
        render: (_, dispatch) => <Moment at={dispatch.issuedAt} day />,
      },
      {
        title: t('item.status'),
        width: 190,
        render: (_, dispatch) => (
          <>
            <DispatchStatusText status={dispatch.status} />
            {dispatch.signedAt !== null && (
              <span className="quiet">
                {' '}
                {dispatch.signedBy?.name} <Moment at={dispatch.signedAt} day />
              </span>
            )}
          </>
        ),
      },
    ],
    [t],
  );
  if (dispatches === undefined) return <TableWaiting />;
  return (
    <Table
      aria-label={t('frame.dispatches')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={dispatches}
      pagination={false}
      data-testid="dispatch-table"
      onRow={(dispatch) => ({ 'data-dispatch': dispatch.id, 'data-status': dispatch.status }) as object}
      locale={{ emptyText: <Empty text={filtered ? t('empty.filtered') : t('dispatches.empty')} /> }}
    />
  );
}
