import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxLine } from '../../api/shapes.js';
import type { Selection } from '../../shared/selection/useSelection.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { inboxSubject, inboxWay } from './inbox-way.js';
import { approvals } from './approvals-of-inbox.js';
import { Until } from './Until.js';
import { Why } from './Why.js';

interface Props {
  lines: InboxLine[];
  filtered: boolean;
  selection: Selection<InboxLine>;
}

/** One line for each thing that waits: what, why, from whom, until when, and the one action. */
export function InboxTable({ lines, filtered, selection }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<InboxLine>>(
    () => [
      {
        title: t('inbox.kindTitle'),
        width: 112,
        responsive: ['md'],
        render: (_, line) => t(`inbox.kind.${line.kind}`),
      },
      {
        title: t('inbox.what'),
        render: (_, line) => (
          <>
            <Link to={inboxSubject(line)}>{line.title}</Link>{' '}
            {line.number !== null && <span className="faint">{line.number}</span>}
            <span className="only-narrow quiet">
              {t(`inbox.kind.${line.kind}`)} · <Why line={line} />
              <br />
              <Until line={line} />
            </span>
          </>
        ),
      },
      { title: t('inbox.whyTitle'), responsive: ['md'], render: (_, line) => <Why line={line} /> },
      {
        title: t('inbox.from'),
        width: 170,
        responsive: ['lg'],
        render: (_, { unit, person }) => (
          <>
            {unit && <UnitLink unit={unit} />} {person?.name}
          </>
        ),
      },
      { title: t('inbox.until'), width: 132, responsive: ['md'], render: (_, line) => <Until line={line} /> },
      {
        title: t('inbox.actTitle'),
        width: 72,
        render: (_, line) => (
          <Link to={inboxWay(line)} data-testid="inbox-act">
            {t(`inbox.act.${line.kind}`)}
          </Link>
        ),
      },
    ],
    [t],
  );
  return (
    <Table
      aria-label={t('inbox.title')}
      rowKey={approvals.keyOf}
      rowSelection={lines.some(approvals.isOpen) ? selection.rowSelection : undefined}
      size="middle"
      columns={columns}
      dataSource={lines}
      pagination={false}
      data-testid="inbox-table"
      onRow={({ kind, id }) => ({ 'data-kind': kind, 'data-line': id }) as object}
      locale={{ emptyText: <Empty text={filtered ? t('empty.filtered') : t('inbox.empty')} /> }}
    />
  );
}
