import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { unitRows, type UnitRow } from './unit-tree.js';

interface Props {
  units: readonly Unit[] | undefined;
  text: string;
  chosen: string | undefined;
}

export function UnitTable({ units, text, chosen }: Props) {
  const { t } = useTranslation();
  const rows = useMemo(() => unitRows(units ?? [], text), [units, text]);
  const columns = useMemo<TableColumnsType<UnitRow>>(
    () => [
      {
        title: t('units.name'),
        render: (_, unit) => (
          <span style={{ paddingInlineStart: unit.depth * 20 }}>
            <UnitLink unit={unit} />
            {unit.validTo !== null && <span className="overlay">{t('units.until', { date: unit.validTo })}</span>}
          </span>
        ),
      },
      { title: t('units.kind'), width: 170, responsive: ['md'], render: (_, unit) => t(`unitKind.${unit.kind}`) },
      {
        title: t('units.aliases'),
        render: (_, unit) => <span className="quiet">{unit.aliases.join(t('sign.list'))}</span>,
      },
      {
        title: t('units.formerNames'),
        responsive: ['lg'],
        render: (_, unit) => <span className="quiet">{unit.formerNames.join(t('sign.list'))}</span>,
      },
    ],
    [t],
  );
  if (units === undefined) return <TableWaiting />;
  return (
    <Table
      aria-label={t('units.view.units')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={rows}
      pagination={rows.length > 200 ? { pageSize: 200, showSizeChanger: false } : false}
      rowClassName={(unit) => (unit.id === chosen ? 'own' : '')}
      data-testid="unit-table"
      locale={{ emptyText: <Empty text={text === '' ? t('units.empty') : t('empty.filtered')} /> }}
    />
  );
}
