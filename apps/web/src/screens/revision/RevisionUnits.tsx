import { Table, Tooltip, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionPreview } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { useWide } from '../../shared/useWide.js';

type Row = RevisionPreview['units'][number];
type Duty = Row['duties'][number];

/** One row per unit in official order: what it is told, and nothing else. */
export function RevisionUnits({ units }: { units: Row[] }) {
  const { t } = useTranslation();
  const wide = useWide();
  const columns = useMemo<TableColumnsType<Row>>(() => {
    const of = (change: Duty['change']) => ({
      title: t(`revision.duty.${change}`),
      render: (_: unknown, { duties }: Row) =>
        duties
          .filter((duty) => duty.change === change)
          .map((duty, index) => <DutyName key={index} duty={duty} first={index === 0} />),
    });
    return [
      {
        title: t('units.unit'),
        width: wide ? 240 : undefined,
        render: (_, row) => (
          <>
            <UnitLink unit={row.unit} />
            {row.losesAll && <span className="overlay">{t('revision.losesAll')}</span>}
          </>
        ),
      },
      of('added'),
      of('changed'),
      of('ended'),
    ];
  }, [t, wide]);
  return (
    <Table
      aria-label={t('units.unit')}
      rowKey={(row) => row.unit.id}
      size="middle"
      columns={columns}
      dataSource={units}
      pagination={false}
      locale={{ emptyText: t('revision.nobody') }}
      data-testid="revision-units"
    />
  );
}

function DutyName({ duty: { ref, title, role }, first }: { duty: Duty; first: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {!first && t('sign.list')}
      <Tooltip title={title}>
        <span tabIndex={0}>
          {ref}
          <span className="quiet">
            {t('sign.with', { what: '', more: role === 'lead' ? t('revision.lead') : t(`assignmentRole.${role}`) })}
          </span>
        </span>
      </Tooltip>
    </>
  );
}
