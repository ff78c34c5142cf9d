import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideMilestone, milestonesQuery, withdrawMilestone } from '../../api/indicators.js';
import { keys } from '../../api/keys.js';
import type { ItemMilestones, Milestone } from '../../api/shapes.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { SectionHead } from '../../shared/SectionHead.js';
import { useAction } from '../../shared/useAction.js';
import { today } from '../../shared/useParties.js';
import { ProposeDialog } from './ProposeDialog.js';
import { ReachDialog } from './ReachDialog.js';
import { amount } from './target-words.js';
import './targets.css';

type Doing = { act: 'propose' } | { act: 'decline' | 'reach'; milestone: Milestone } | null;

/** The dates on the way: proposed by the lead, confirmed by who reviews, then reported as reached. */
export function MilestonesPanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data } = useQuery(milestonesQuery(itemId));
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const done = (milestones: ItemMilestones) => {
    cache.setQueryData(keys.parts.milestones(itemId), milestones);
    void cache.invalidateQueries({ queryKey: keys.items.history(itemId) });
    close();
  };
  const again = () => void cache.invalidateQueries({ queryKey: keys.parts.milestones(itemId) });
  const act = useAction((work: () => Promise<ItemMilestones>) => work(), {
    done: t('milestones.done'),
    onDone: done,
    onRefused: again,
  });
  if (!data) return null;
  if (data.milestones.length === 0 && !data.canPropose) return null;
  return (
    <section data-testid="milestones">
      <SectionHead title={t('milestones.title')}>
        {data.canPropose && (
          <Button type="link" onClick={() => setDoing({ act: 'propose' })} data-testid="propose-milestones">
            {t('milestones.propose')}
          </Button>
        )}
      </SectionHead>
      {data.milestones.length === 0 ? (
        <p className="faint">{t('milestones.none')}</p>
      ) : (
        <MilestoneTable
          data={data}
          onConfirm={(milestone) =>
            act.mutate(() => decideMilestone(itemId, milestone, { decision: 'confirm', reason: '' }))
          }
          onWithdraw={(milestone) => act.mutate(() => withdrawMilestone(itemId, milestone))}
          onAsk={(ask, milestone) => setDoing({ act: ask, milestone })}
        />
      )}
      {doing?.act === 'propose' && <ProposeDialog itemId={itemId} onDone={done} onClose={close} />}
      {doing?.act === 'reach' && (
        <ReachDialog itemId={itemId} milestone={doing.milestone} onDone={done} onClose={close} />
      )}
      {doing?.act === 'decline' && (
        <ReasonDialog
          title={t('milestones.decline')}
          label={t('milestones.declineReason')}
          submit={t('milestones.decline')}
          done={t('milestones.done')}
          work={(reason) => decideMilestone(itemId, doing.milestone, { decision: 'decline', reason })}
          onDone={done}
          onClose={close}
        >
          <p>{doing.milestone.text}</p>
        </ReasonDialog>
      )}
    </section>
  );
}

interface TableProps {
  data: ItemMilestones;
  onConfirm: (milestone: Milestone) => void;
  onWithdraw: (milestone: Milestone) => void;
  onAsk: (ask: 'decline' | 'reach', milestone: Milestone) => void;
}

function MilestoneTable({ data, onConfirm, onWithdraw, onAsk }: TableProps) {
  const { t } = useTranslation();
  const { milestones, canPropose, canDecide, canReport } = data;
  const columns = useMemo<TableColumnsType<Milestone>>(
    () => [
      { title: t('milestones.dueOn'), dataIndex: 'dueOn', width: 110 },
      {
        title: t('milestones.text'),
        render: (_, { text, target, value }) => (
          <>
            {text}
            {target !== null && (
              <div className="faint">
                {target.indicator} {value !== null && amount(value, target.unit)}
              </div>
            )}
          </>
        ),
      },
      { title: t('milestones.status'), width: 190, render: (_, milestone) => <State milestone={milestone} /> },
      {
        key: 'acts',
        width: 150,
        render: (_, milestone) => (
          <div className="row-acts">
            {canDecide && milestone.status === 'proposed' && (
              <>
                <Button type="link" onClick={() => onConfirm(milestone)} data-testid="milestone-confirm">
                  {t('milestones.confirm')}
                </Button>
                <Button type="link" onClick={() => onAsk('decline', milestone)}>
                  {t('milestones.decline')}
                </Button>
              </>
            )}
            {canPropose && !canDecide && milestone.status === 'proposed' && (
              <Button type="link" onClick={() => onWithdraw(milestone)}>
                {t('milestones.withdraw')}
              </Button>
            )}
            {canReport && milestone.status === 'confirmed' && milestone.reachedOn === null && (
              <Button type="link" onClick={() => onAsk('reach', milestone)} data-testid="milestone-reach">
                {t('milestones.reach')}
              </Button>
            )}
          </div>
        ),
      },
    ],
    [t, canPropose, canDecide, canReport, onConfirm, onWithdraw, onAsk],
  );
  return (
    <Table
      aria-label={t('milestones.title')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={milestones}
      pagination={false}
      scroll={{ x: 640 }}
      data-testid="milestone-table"
    />
  );
}

function State({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation();
  const { status, reachedOn, dueOn, decisionReason } = milestone;
  if (reachedOn !== null) return <>{t('milestones.reached', { date: reachedOn })}</>;
  return (
    <>
      {t(`milestones.state.${status}`)}
      {status === 'confirmed' && dueOn < today() && <span className="overlay">{t('milestones.late')}</span>}
      {status === 'declined' && decisionReason !== null && <div className="faint">{decisionReason}</div>}
    </>
  );
}
