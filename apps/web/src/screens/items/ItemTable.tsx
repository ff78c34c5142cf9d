import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItemSummary } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { ItemLink, PlanLink, UnitLink } from '../../shared/links.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { DueOf, RoleNames, StatusOf } from '../../shared/words.js';
import type { ItemSelection } from './selection/useItemSelection.js';

interface Props {
  items: WorkItemSummary[] | undefined;
  filtered: boolean;
  /** For a unit's people: what their unit is to each item. */
  ownRoles: boolean;
  /** Where rows can be chosen for an act. */
  selection?: ItemSelection;
}

export function ItemTable({ items, filtered, ownRoles, selection }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<WorkItemSummary>>(
    () => [
      {
        title: t('item.number'),
        dataIndex: 'number',
        width: 150,
        responsive: ['md'],
        render: (number: string, item) => <ItemLink item={item}>{number}</ItemLink>,
      },
      {
        title: t('item.task'),
        dataIndex: 'title',
        render: (_, item) => (
          <>
            <ItemLink item={item} />
            {item.key && <span className="overlay">{t('item.keyShort')}</span>}
            <span className="only-narrow quiet">
              <UnitLink unit={item.lead} /> · <DueOf item={item} /> · <StatusOf item={item} />
            </span>
          </>
        ),
      },
      {
        title: t('assignmentRole.lead'),
        width: 170,
        responsive: ['md'],
        render: (_, item) => <UnitLink unit={item.lead} />,
      },
      ...(ownRoles ? [ownRolesColumn(t('items.mine'))] : []),
      {
        title: t('frame.plans'),
        width: 260,
        ellipsis: true,
        responsive: ['xl'],
        render: (_, item) => <PlanLink plan={item.plan} />,
      },
      { title: t('item.due'), width: 180, responsive: ['md'], render: (_, item) => <DueOf item={item} /> },
      {
        title: t('item.status'),
        width: 230,
        responsive: ['md'],
        render: (_, item) => <StatusOf item={item} />,
      },
    ],
    [t, ownRoles],
  );
  if (items === undefined) return <TableWaiting />;
  return (
    <Table
      aria-label={t('frame.items')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={items}
      pagination={false}
      rowSelection={selection?.rowSelection}
      data-testid="item-table"
      onRow={(item) =>
        ({ 'data-item': item.id, 'data-status': item.status, 'data-contested': item.contested }) as object
      }
      locale={{ emptyText: <Empty text={filtered ? t('empty.filtered') : t('items.empty')} /> }}
    />
  );
}

const ownRolesColumn = (title: string): TableColumnsType<WorkItemSummary>[number] => ({
  title,
  width: 110,
  responsive: ['lg'],
  render: (_, item) => <RoleNames roles={item.roles} />,
});
