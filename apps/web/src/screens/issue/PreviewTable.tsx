import type { AssignmentRole } from '#libs/contracts';
import { Table, Tooltip, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchPreview, DraftItem } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { pagesOf } from '../../shared/pages.js';
import { useWide } from '../../shared/useWide.js';

type Row = DispatchPreview['units'][number];

/** One row per unit in official order: the items it leads and those it has a share in. */
export function PreviewTable({ units, items }: { units: Row[]; items: DraftItem[] }) {
  const { t } = useTranslation();
  const wide = useWide();
  const columns = useMemo<TableColumnsType<Row>>(() => {
    const titles = new Map(items.map((item) => [item.ref, item.title]));
    const refs = (list: string[]) =>
      list.map((ref, index) => <Ref key={ref} refText={ref} title={titles.get(ref)} first={index === 0} />);
    const shares = (row: Row, ...roles: AssignmentRole[]) =>
      refs(row.shares.filter((share) => roles.includes(share.role)).map((share) => share.ref));
    return [
      { title: t('units.unit'), width: wide ? 220 : undefined, render: (_, row) => <UnitLink unit={row.unit} /> },
      { title: t('duty.lead'), width: '32%', render: (_, row) => refs(row.leads) },
      {
        title: t('issue.otherShares'),
        width: '28%',
        render: (_, row) => shares(row, 'coLead', 'supporting', 'guiding'),
      },
      { title: t('duty.implementer'), render: (_, row) => shares(row, 'implementer') },
      {
        title: t('issue.total'),
        width: 80,
        align: 'right',
        responsive: ['md'],
        render: (_, row) => row.leads.length + row.shares.length,
      },
    ];
  }, [t, items, wide]);
  return (
    <Table
      aria-label={t('issue.title')}
      rowKey={(row) => row.unit.id}
      size="middle"
      columns={columns}
      dataSource={units}
      pagination={pagesOf(units.length)}
      data-testid="preview-table"
    />
  );
}

function Ref({ refText, title, first }: { refText: string; title: string | undefined; first: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {!first && t('sign.list')}
      <Tooltip title={title}>
        <span tabIndex={0}>{refText}</span>
      </Tooltip>
    </>
  );
}
