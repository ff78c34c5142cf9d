import { workItemStatuses } from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import type { PlanBoard } from '../../api/shapes.js';
import { CountLink } from './CountLink.js';
import { listOf } from './list-of.js';

/** The whole plan in one line of numbers. */
export function StatusCounts({ board }: { board: PlanBoard }) {
  const { t } = useTranslation();
  const planId = board.plan.id;
  const counts: [key: string, what: string, count: number, to: string][] = [
    ['total', t('board.total'), board.total, listOf({ planId })],
    ...workItemStatuses.map((status): [string, string, number, string] => [
      status,
      t(`itemStatus.${status}`),
      board.byStatus[status] ?? 0,
      listOf({ planId, status }),
    ]),
    ['overdue', t('board.overdue'), board.overdue, listOf({ planId, overdueOn: board.today })],
  ];
  return (
    <section>
      <h2>{t('board.byStatus')}</h2>
      <dl className="numbers" data-testid="board-status">
        {counts.map(([key, what, count, to]) => (
          <div key={key} data-count={key}>
            <dt>{what}</dt>
            <dd>
              <CountLink count={count} what={what} to={to} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
