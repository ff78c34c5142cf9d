import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { takesAway } from '../../api/problem.js';
import { workItemHistoryQuery, workItemQuery } from '../../api/work-items.js';
import { useMe } from '../../auth/useMe.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { History } from '../../shared/History.js';
import { PageHead } from '../../shared/PageHead.js';
import { usePlaceInAddress } from '../../shared/usePlaceInAddress.js';
import { ReportsPanel } from '../reports/ReportsPanel.js';
import { MilestonesPanel } from '../targets/MilestonesPanel.js';
import { TargetsPanel } from '../targets/TargetsPanel.js';
import { VerdictsPanel } from '../targets/VerdictsPanel.js';
import './item.css';
import { ActInAddress } from './ActInAddress.js';
import { Actions } from './Actions.js';
import { Answering } from './Answering.js';
import { Asked } from './Asked.js';
import { Coordinations } from './Coordinations.js';
import { ClosedNotice } from './ClosedNotice.js';
import { Contests } from './Contests.js';
import { HeadFacts } from './HeadFacts.js';
import { ItemLetters } from './ItemLetters.js';
import { OfInstruction } from './OfInstruction.js';
import { OpenReturn } from './OpenReturn.js';
import { ReviewRecord } from './ReviewRecord.js';
import { ApprovalsOfItem } from '../approval/ApprovalsOfItem.js';
import { CommentsPanel } from '../comments/CommentsPanel.js';
import { EvidencePanel } from '../evidence/EvidencePanel.js';
import { readsReview } from './reads-review.js';
import { Shares } from './shares/Shares.js';
import { SubTasks } from './SubTasks.js';
import { StaffingPanel } from './people/StaffingPanel.js';
import { useActDialog } from './useActDialog.js';
import { WaitingLines } from './Waiting.js';
import { WayUp } from './WayUp.js';

/**
 * Screen ③: what is asked → who answers, by when → targets → shares → what waits and for whom → the record. Each part is
 * a component of its own beside this file.
 */
export function Component() {
  const { t } = useTranslation();
  const { itemId = '' } = useParams();
  useLiveRoom('item', itemId);
  const item = useQuery(workItemQuery(itemId));
  const history = useQuery(workItemHistoryQuery(itemId));
  const [deciding, setDeciding] = useState<string | null>(null);
  const { open, dialogOver } = useActDialog();
  const me = useMe();
  usePlaceInAddress(item.data !== undefined);

  // What one may no longer see is not left on the screen.
  if (item.error && (!item.data || takesAway(item.error))) {
    return <Refused error={item.error} onRetry={() => void item.refetch()} />;
  }
  if (!item.data) return <Waiting />;
  const { title, status, contested } = item.data;
  return (
    <article className="page item" data-testid="item" data-status={status} data-contested={contested}>
      <WayUp item={item.data} />
      <PageHead title={title} note={<HeadFacts item={item.data} />}>
        {deciding === null && <Actions item={item.data} onDecide={setDeciding} onAct={open} />}
      </PageHead>
      <Asked item={item.data} />
      <OfInstruction item={item.data} />
      <Answering item={item.data} />
      <StaffingPanel item={item.data} />
      <OpenReturn item={item.data} />
      <ClosedNotice item={item.data} />
      <TargetsPanel itemId={itemId} />
      <div id="milestones">
        <MilestonesPanel itemId={itemId} />
      </div>
      <VerdictsPanel itemId={itemId} />
      <Shares item={item.data} onAct={open} />
      <SubTasks item={item.data} />
      <ReportsPanel itemId={itemId} />
      <div id="evidence">
        <EvidencePanel item={item.data} />
      </div>
      <section id="contests">
        <h2>{t('item.waiting')}</h2>
        <WaitingLines item={item.data} />
        <Contests item={item.data} deciding={deciding} onDecide={setDeciding} />
        <Coordinations itemId={itemId} onAct={open} />
      </section>
      <ApprovalsOfItem itemId={itemId} />
      {readsReview(item.data, me) && <ReviewRecord itemId={itemId} />}
      <CommentsPanel subjectType="workItem" subjectId={itemId} />
      <ItemLetters itemId={itemId} />
      <section>
        <h2>{t('history.title')}</h2>
        <History lines={history.data?.items ?? []} />
      </section>
      {dialogOver(item.data)}
      <ActInAddress item={item.data} />
    </article>
  );
}
