import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InstructionSummary } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { InstructionState } from './InstructionState.js';

/** Instructions, newest first: on what, who answers, by when, and where it stands. */
export function InstructionTable({
  instructions,
  empty,
}: {
  instructions: InstructionSummary[] | undefined;
  empty: string;
}) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<InstructionSummary>>(
    () => [
      {
        title: t('instructions.subject'),
        render: (_, one) => (
          <>
            <Link to={`/instructions/${one.id}`}>{one.subject}</Link>
            <span className="only-narrow quiet">
              {one.leader.name} · <InstructionState instruction={one} />
            </span>
          </>
        ),
      },
      { title: t('instructions.leader'), width: 110, responsive: ['md'], render: (_, { leader }) => leader.name },
      { title: t('instructions.givenOn'), width: 120, responsive: ['lg'], dataIndex: 'givenOn' },
      {
        title: t('assignmentRole.lead'),
        width: 200,
        responsive: ['md'],
        render: (_, { lead }) => <UnitLink unit={lead} />,
      },
      { title: t('instructions.replyBy'), width: 120, responsive: ['md'], dataIndex: 'replyBy' },
      {
        title: t('item.status'),
        width: 150,
        responsive: ['md'],
        render: (_, one) => <InstructionState instruction={one} />,
      },
    ],
    [t],
  );
  if (instructions === undefined) return <TableWaiting />;
  return (
    <Table
      aria-label={t('frame.instructions')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={instructions}
      pagination={false}
      data-testid="instruction-table"
      locale={{ emptyText: <Empty text={empty} /> }}
    />
  );
}
