import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { planHistoryQuery, planQuery } from '../../api/plans.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useMe } from '../../auth/useMe.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { History } from '../../shared/History.js';
import { PageHead } from '../../shared/PageHead.js';
import { PlanStatusText } from '../../shared/words.js';
import { HeldPlan } from '../approval/HeldPlan.js';
import { Editions } from './Editions.js';
import { PlanFacts } from './PlanFacts.js';
import { ReviseEntry } from './ReviseEntry.js';

/** One plan: what it is, where its items and dispatches are, what happened to it. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const { planId = '' } = useParams();
  useLiveRoom('plan', planId);
  const plan = useQuery(planQuery(planId));
  const history = useQuery(planHistoryQuery(planId));
  if (plan.error && !plan.data) return <Refused error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Waiting />;
  const { status, title, number, documentNumber } = plan.data;
  return (
    <div className="page">
      <PageHead
        title={title}
        note={
          <>
            {[number, documentNumber].filter(Boolean).join(' · ')} <PlanStatusText status={status} />
          </>
        }
      >
        {status === 'issued' && (
          <Link to={`/plans/${planId}/board`} data-testid="to-board">
            {t('board.title')}
          </Link>
        )}
        {me.isSupervisor && (
          <Link to={`/plans/${planId}/approvals`} data-testid="to-policies">
            {t('policies.title')}
          </Link>
        )}
        {status === 'issued' && me.isSupervisor && plan.data.kind === 'document' && <ReviseEntry plan={plan.data} />}
        {status === 'draft' && me.isSupervisor && <Link to={`/plans/${planId}/check`}>{t('plan.check')}</Link>}
      </PageHead>
      <HeldPlan plan={plan.data} />
      <PlanFacts plan={plan.data} />
      {status === 'issued' && <Editions planId={planId} />}
      {history.data && (
        <section>
          <h2>{t('history.title')}</h2>
          <History lines={history.data.items} of="plan" />
        </section>
      )}
    </div>
  );
}
