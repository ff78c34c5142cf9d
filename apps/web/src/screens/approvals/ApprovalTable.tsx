import type { CaseRole } from '#libs/contracts';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApprovalLine } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { useWordFor } from '../../shared/useWordFor.js';

/** One line for each approval: of what, which act, how it stands, who asked and when. */
export function ApprovalTable({ lines, role }: { lines: ApprovalLine[]; role: CaseRole }) {
  const { t } = useTranslation();
  const flowNameOf = useFlowName();
  const wordFor = useWordFor('itemAction');
  const columns = useMemo<TableColumnsType<ApprovalLine>>(
    () => [
      {
        title: t('inbox.what'),
        render: (_, { id, item, plan, action, flowName, requesterUnit, requester }) => (
          <>
            <Link to={`/approvals/${id}`}>{item?.title ?? plan?.title ?? flowNameOf(flowName)}</Link>{' '}
            {item && <span className="faint">{item.number}</span>}
            <span className="only-narrow quiet">
              {wordFor(action)} · {requesterUnit?.name} {requester.name}
            </span>
          </>
        ),
      },
      { title: t('inbox.kindTitle'), width: 132, responsive: ['md'], render: (_, { action }) => wordFor(action) },
      {
        title: t('approvals.askedBy'),
        width: 220,
        responsive: ['md'],
        render: (_, { requesterUnit, requester }) => (
          <>
            {requesterUnit && <UnitLink unit={requesterUnit} />} {requester.name}
          </>
        ),
      },
      {
        title: t('approvals.openedAt'),
        width: 140,
        responsive: ['lg'],
        render: (_, { openedAt }) => <Moment at={openedAt} day />,
      },
      { title: t('item.status'), width: 96, render: (_, { status }) => t(`caseStatus.${status}`) },
    ],
    [t, wordFor, flowNameOf],
  );
  return (
    <Table
      aria-label={t('approvals.title')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={lines}
      pagination={false}
      data-testid="approval-table"
      onRow={({ id, status }) => ({ 'data-case': id, 'data-status': status }) as object}
      locale={{ emptyText: <Empty text={t(`approvals.empty.${role}`)} /> }}
    />
  );
}
