import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitGroup } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { UnitNames } from '../../shared/UnitNames.js';

/** Groups such as 各区市 with the units they stand for today. */
export function GroupTable({ groups, text }: { groups: readonly UnitGroup[] | undefined; text: string }) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<UnitGroup>>(
    () => [
      { title: t('units.name'), width: 160, dataIndex: 'name' },
      {
        title: t('units.aliases'),
        width: 260,
        responsive: ['md'],
        render: (_, group) => <span className="quiet">{group.aliases.join(t('sign.list'))}</span>,
      },
      { title: t('units.members'), render: (_, group) => <UnitNames units={group.members} /> },
    ],
    [t],
  );
  if (groups === undefined) return <TableWaiting />;
  const found = groups.filter(({ name, aliases }) => [name, ...aliases].some((term) => term.includes(text.trim())));
  return (
    <Table
      aria-label={t('units.view.groups')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={found}
      pagination={false}
      data-testid="group-table"
      locale={{ emptyText: <Empty text={t('empty.filtered')} /> }}
    />
  );
}
