import { useInfiniteQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { handOversQuery } from '../../api/hand-overs.js';
import type { HandOverSummary } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { Moment } from '../../shared/Moment.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { TableWaiting } from '../../shared/TableWaiting.js';

/** Those that were done, newest first; each leads to its list. */
export function PastHandOvers() {
  const { t } = useTranslation();
  const past = useInfiniteQuery(handOversQuery);
  const columns = useMemo<TableColumnsType<HandOverSummary>>(
    () => [
      {
        title: t('handOver.at'),
        render: (_, { id, handedAt }) => (
          <Link to={`/hand-over/${id}`}>
            <Moment at={handedAt} />
          </Link>
        ),
      },
      { title: t('handOver.unit'), responsive: ['md'], render: (_, { unit }) => <UnitLink unit={unit} /> },
      { title: t('handOver.from'), render: (_, { from }) => from.name },
      { title: t('handOver.to'), render: (_, { to }) => to.name },
      { title: t('handOver.count'), width: 80, align: 'right', dataIndex: 'items' },
      { title: t('handOver.by'), width: 140, responsive: ['md'], render: (_, { handedBy }) => handedBy.name },
    ],
    [t],
  );
  const rows = past.data?.pages.flatMap((page) => page.items);
  return (
    <section>
      <h2>{t('handOver.past')}</h2>
      {past.error && !rows ? (
        <ProblemNotice error={past.error} onRetry={() => void past.refetch()} />
      ) : rows === undefined ? (
        <TableWaiting />
      ) : rows.length === 0 ? (
        <p className="faint">{t('handOver.noPast')}</p>
      ) : (
        <Table
          aria-label={t('handOver.past')}
          rowKey="id"
          className="past"
          size="middle"
          columns={columns}
          dataSource={rows}
          pagination={false}
          data-testid="hand-overs"
        />
      )}
      <LoadMore query={past} />
    </section>
  );
}
