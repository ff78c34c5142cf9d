import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedTarget } from '../../api/shapes.js';
import { valueText } from '../targets/target-words.js';
import { Basis } from './Basis.js';
import { Place } from './Place.js';
import { When } from './When.js';

/** A line for each plan and target, the oldest plan first. */
export function BesideTable({ rows }: { rows: ComparedTarget[] }) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<ComparedTarget>>(
    () => [
      {
        title: t('comparison.plan'),
        render: (_, target) => (
          <>
            <Place target={target} />
            <div className="only-narrow quiet">
              <When target={target} />
              <Basis target={target} bare />
            </div>
          </>
        ),
      },
      {
        title: t('targets.value'),
        width: 124,
        render: (_, target) => (
          <>
            <span className="value">{valueText(target, t)}</span>
            <div className="faint">{t(`targets.strength.${target.strength}`)}</div>
          </>
        ),
      },
      { title: t('targets.dueOn'), width: 120, responsive: ['md'], render: (_, target) => <When target={target} /> },
      {
        title: t('comparison.basis'),
        width: 180,
        responsive: ['md'],
        render: (_, target) => <Basis target={target} />,
      },
      {
        title: t('comparison.printed'),
        width: '36%',
        responsive: ['md'],
        render: (_, { printed }) => printed || <span className="faint">{t('comparison.byHand')}</span>,
      },
    ],
    [t],
  );
  return (
    <Table
      aria-label={t('comparison.title')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={rows}
      pagination={false}
      data-testid="comparison-table"
    />
  );
}
