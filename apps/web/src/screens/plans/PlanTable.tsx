import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanSummary } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { PlanStatusText } from '../../shared/words.js';
import { TableWaiting } from '../../shared/TableWaiting.js';

interface Props {
  plans: PlanSummary[] | undefined;
  filtered: boolean;
  canImport: boolean;
}

export function PlanTable({ plans, filtered, canImport }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<PlanSummary>>(
    () => [
      {
        title: t('plans.title'),
        dataIndex: 'title',
        render: (title: string, plan) => (
          <>
            <Link to={plan.status === 'draft' ? `/plans/${plan.id}/check` : `/plans/${plan.id}`}>{title}</Link>
            {plan.handling === 'internal' && <span className="overlay">{t('handling.internal')}</span>}
            <span className="only-narrow faint">
              {t(`planStatus.${plan.status}`)} · {plan.documentNumber ?? t(`sourceKind.${plan.kind}`)}
            </span>
          </>
        ),
      },
      {
        title: t('plans.number'),
        width: 170,
        responsive: ['md'],
        render: (_, plan) => plan.number ?? plan.documentNumber ?? <span className="faint">—</span>,
      },
      { title: t('plans.owner'), width: 170, responsive: ['lg'], render: (_, plan) => <UnitLink unit={plan.owner} /> },
      {
        title: t('plans.status'),
        width: 150,
        responsive: ['md'],
        render: (_, plan) => <PlanStatusText status={plan.status} />,
      },
      { title: t('plans.items'), width: 80, align: 'right', responsive: ['md'], render: (_, plan) => plan.itemCount },
      {
        title: t('plans.progress'),
        width: 170,
        render: (_, plan) => <PlanProgress plan={plan} />,
      },
      {
        title: t('plans.created'),
        width: 130,
        responsive: ['lg'],
        render: (_, plan) => <Moment at={plan.issuedAt ?? plan.createdAt} day />,
      },
    ],
    [t],
  );
  if (plans === undefined) return <TableWaiting />;
  return (
    <Table
      aria-label={t('frame.plans')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={plans}
      pagination={false}
      data-testid="plan-table"
      locale={{
        emptyText: (
          <Empty text={filtered ? t('empty.filtered') : canImport ? t('plans.emptyImport') : t('plans.empty')} />
        ),
      }}
    />
  );
}

/** What is still to be done: questions of a draft, signatures of an issued plan. */
function PlanProgress({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation();
  if (plan.status === 'draft') {
    return (
      <Link to={`/plans/${plan.id}/check`}>
        {plan.openQuestions > 0 ? t('plans.openQuestions', { count: plan.openQuestions }) : t('plans.readyToIssue')}
      </Link>
    );
  }
  if (plan.dispatchesIssued === 0) return <span className="faint">—</span>;
  return (
    <Link to={`/dispatches?plan=${plan.id}`} data-testid="signed-count">
      {t('plans.signed', { signed: plan.dispatchesSigned, issued: plan.dispatchesIssued })}
    </Link>
  );
}
