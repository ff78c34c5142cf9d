import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { planBoardQuery } from '../../api/plans.js';
import { takesAway } from '../../api/problem.js';
import type { PlanBoard } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { Empty } from '../../shared/Empty.js';
import { PlanLink, UnitLink } from '../../shared/links.js';
import { PageHead } from '../../shared/PageHead.js';
import './board.css';
import { CountTable } from './CountTable.js';
import { StatusCounts } from './StatusCounts.js';

/** 进度看板: where a plan's items stand, by lead and by month; every number leads to its list. Nothing is ranked. */
export function Component() {
  const { planId = '' } = useParams();
  useLiveRoom('plan', planId);
  const board = useQuery(planBoardQuery(planId));
  if (board.error && (!board.data || takesAway(board.error))) {
    return <Refused error={board.error} onRetry={() => void board.refetch()} />;
  }
  return board.data ? <Board board={board.data} /> : <Waiting />;
}

function Board({ board }: { board: PlanBoard }) {
  const { t } = useTranslation();
  const { plan, today, leads, months } = board;
  const monthWords = (month: string | null) => {
    if (month === null) return t('board.undated');
    const [year, number] = month.split('-');
    return t('board.month', { year, month: number });
  };
  return (
    <div className="page board" data-testid="board">
      <PageHead
        title={t('board.title')}
        name={`${t('board.title')} · ${plan.title}`}
        note={
          <>
            <PlanLink plan={plan} />
            <div>{t('board.note')}</div>
          </>
        }
      />
      {board.total === 0 ? (
        <Empty text={t('board.empty')} />
      ) : (
        <>
          <StatusCounts board={board} />
          <section>
            <h2>{t('board.byLead')}</h2>
            <CountTable
              planId={plan.id}
              today={today}
              all={board}
              title={t('board.lead')}
              testId="board-leads"
              rows={leads.map(({ unit, ...counts }) => ({
                key: unit.id,
                name: unit.name,
                head: <UnitLink unit={unit} />,
                counted: { lead: unit.id },
                ...counts,
              }))}
            />
          </section>
          <section>
            <h2>{t('board.byMonth')}</h2>
            <CountTable
              planId={plan.id}
              today={today}
              all={board}
              title={t('board.due')}
              testId="board-months"
              rows={months.map(({ month, ...counts }) => ({
                key: month ?? 'undated',
                name: monthWords(month),
                head: monthWords(month),
                counted: { month },
                ...counts,
              }))}
            />
          </section>
          <p className="faint">{t('board.overdueNote', { date: today })}</p>
        </>
      )}
    </div>
  );
}
