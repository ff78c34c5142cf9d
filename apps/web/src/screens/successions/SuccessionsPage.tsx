import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { successionsQuery } from '../../api/successions.js';
import type { SuccessionSummary } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { PageHead } from '../../shared/PageHead.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { UnitNames } from '../../shared/UnitNames.js';
import { NewSuccessionDialog } from './NewSuccessionDialog.js';

/** 机构调整: the reforms of the government's units, newest first. */
export function Component() {
  const { t } = useTranslation();
  const [preparing, setPreparing] = useState(false);
  const successions = useQuery(successionsQuery);
  const columns = useMemo<TableColumnsType<SuccessionSummary>>(
    () => [
      {
        title: t('successions.basis'),
        render: (_, { id, basis, from, to }) => (
          <>
            <Link to={`/successions/${id}`}>{basis}</Link>
            <span className="only-narrow quiet">
              {[from, to]
                .filter((units) => units.length > 0)
                .map((units) => units.map(({ name }) => name).join(t('sign.list')))
                .join(' → ')}
            </span>
          </>
        ),
      },
      { title: t('successions.kind'), width: 110, render: (_, { kind }) => t(`successions.kindOf.${kind}`) },
      { title: t('successions.from'), responsive: ['md'], render: (_, { from }) => <UnitNames units={from} /> },
      { title: t('successions.to'), responsive: ['md'], render: (_, { to }) => <UnitNames units={to} /> },
      { title: t('successions.effectiveOn'), width: 120, responsive: ['sm'], dataIndex: 'effectiveOn' },
      { title: t('successions.status'), width: 124, render: (_, { status }) => t(`successions.statusOf.${status}`) },
    ],
    [t],
  );
  const rows = successions.data?.items;
  if (successions.error && !rows)
    return <Refused error={successions.error} onRetry={() => void successions.refetch()} />;
  return (
    <div className="page">
      <PageHead title={t('successions.title')} note={t('successions.note')}>
        <Button type="primary" onClick={() => setPreparing(true)} data-testid="new-succession">
          {t('successions.new')}
        </Button>
      </PageHead>
      {rows === undefined ? (
        <TableWaiting />
      ) : rows.length === 0 ? (
        <p className="faint">{t('successions.empty')}</p>
      ) : (
        <Table
          aria-label={t('successions.title')}
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={rows}
          pagination={false}
          data-testid="successions"
        />
      )}
      {preparing && <NewSuccessionDialog onClose={() => setPreparing(false)} />}
    </div>
  );
}
