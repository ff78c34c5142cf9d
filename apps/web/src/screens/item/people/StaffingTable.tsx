import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitStaffing } from '../../../api/shapes.js';
import { UnitLink } from '../../../shared/links.js';
import { pagesOf } from '../../../shared/pages.js';
import { Responsible, StaffingWarningText } from './Responsible.js';

interface Props {
  rows: readonly UnitStaffing[];
  /** Units for which the asker may name people. */
  own: ReadonlySet<string>;
  onName: (unitId: string) => void;
}

/** The units in official order, the lead first; a warning takes the row's second line. */
export function StaffingTable({ rows, own, onName }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<UnitStaffing>>(
    () => [
      {
        title: t('staffing.unit'),
        render: (_, row) => (
          <>
            <UnitLink unit={row.unit} />
            <span className="only-narrow quiet">
              <Responsible row={row} />
            </span>
            <StaffingWarningText row={row} />
          </>
        ),
      },
      { title: t('staffing.now'), width: 190, responsive: ['md'], render: (_, row) => <Responsible row={row} /> },
      {
        title: t('staffing.office'),
        width: 150,
        responsive: ['md'],
        render: (_, { office }) => (office ? <UnitLink unit={office} /> : dash),
      },
      ...(['head', 'officer', 'standIn'] as const).map((capacity) => ({
        title: t(`staffing.${capacity}`),
        width: 120,
        responsive: ['md' as const],
        render: (_: unknown, row: UnitStaffing) => <Named person={row[capacity]} />,
      })),
      ...(own.size === 0
        ? []
        : [
            {
              title: <span className="visually-hidden">{t('staffing.name')}</span>,
              width: 76,
              render: (_: unknown, row: UnitStaffing) =>
                own.has(row.unit.id) && (
                  <Button type="link" size="small" onClick={() => onName(row.unit.id)} data-testid="staff-unit">
                    {t('staffing.change')}
                  </Button>
                ),
            },
          ]),
    ],
    [t, own, onName],
  );
  return (
    <Table
      aria-label={t('staffing.title')}
      rowKey={({ unit }) => unit.id}
      size="middle"
      columns={columns}
      dataSource={rows}
      pagination={pagesOf(rows.length)}
      data-testid="staffing-table"
      onRow={({ unit }) => ({ 'data-unit': unit.name }) as object}
    />
  );
}

const dash = <span className="faint">—</span>;

function Named({ person }: { person: UnitStaffing['officer'] }) {
  const { t } = useTranslation();
  if (person === null) return dash;
  if (!person.left) return person.name;
  return (
    <>
      <s className="faint">{person.name}</s> <span className="faint">{t('staffing.left')}</span>
    </>
  );
}
