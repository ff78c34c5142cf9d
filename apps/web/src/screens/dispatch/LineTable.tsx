import { assignmentRoles } from '#libs/contracts';
import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchLine } from '../../api/shapes.js';
import { contestWord } from '../../shared/contest-words.js';
import { ItemLink } from '../../shared/links.js';
import { Due, ItemStatus } from '../../shared/words.js';
import { Revised } from './Revised.js';

interface Props {
  lines: readonly DispatchLine[];
  onContest: (line: DispatchLine) => void;
}

/** The lines by role: first what the unit answers for, then its shares. */
export function LineTable({ lines, onContest }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<DispatchLine>>(
    () => [
      {
        title: t('item.number'),
        width: 150,
        responsive: ['md'],
        render: (_, { item }) => <ItemLink item={item}>{item.number}</ItemLink>,
      },
      {
        title: t('item.task'),
        render: (_, { item, contest, change, revised }) => (
          <>
            <span className="faint">{item.ref}</span> <ItemLink item={item} />
            {change !== null && <span className="overlay">{t(`revision.duty.${change}`)}</span>}
            <Revised revised={revised} />
            <span className="only-narrow quiet">
              <Due on={item.dueOn} printed={item.dueText} /> ·{' '}
              <ItemStatus status={item.status} contested={contest?.status === 'open'} />
            </span>
          </>
        ),
      },
      {
        title: t('item.due'),
        width: 120,
        responsive: ['md'],
        render: (_, { item }) => <Due on={item.dueOn} printed={item.dueText} />,
      },
      {
        title: t('item.status'),
        width: 230,
        responsive: ['md'],
        render: (_, { item, contest }) => <ItemStatus status={item.status} contested={contest?.status === 'open'} />,
      },
      {
        title: <span className="visually-hidden">{t('itemAction.contest')}</span>,
        width: 150,
        align: 'right',
        render: (_, line) => <ContestCell line={line} onContest={onContest} />,
      },
    ],
    [t, onContest],
  );
  return assignmentRoles.map((role) => {
    const ofRole = lines.filter((line) => line.role === role);
    return (
      ofRole.length > 0 && (
        <section key={role} data-testid={`lines-${role}`}>
          <h2>
            {t(`duty.${role}`)} <span className="count">{ofRole.length}</span>
          </h2>
          <Table
            aria-label={t(`duty.${role}`)}
            rowKey={(line) => line.item.id}
            size="middle"
            columns={columns}
            dataSource={ofRole}
            pagination={false}
            onRow={(line) => ({ 'data-item': line.item.id, 'data-ref': line.item.ref }) as object}
          />
        </section>
      )
    );
  });
}

function ContestCell({ line, onContest }: { line: DispatchLine; onContest: (line: DispatchLine) => void }) {
  const { t } = useTranslation();
  if (line.canContest) {
    return (
      <Button size="small" type="text" onClick={() => onContest(line)} data-testid="contest-line">
        {t('itemAction.contest')}
      </Button>
    );
  }
  if (!line.contest) return null;
  const { status, decisionReason } = line.contest;
  return (
    <>
      <span className="quiet">{t(`contestStatus.${contestWord(status, decisionReason)}`)}</span>
      {decisionReason !== null && <div className="faint">{decisionReason}</div>}
    </>
  );
}
