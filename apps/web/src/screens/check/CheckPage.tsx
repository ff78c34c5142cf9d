import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { draftQuery } from '../../api/draft.js';
import { planQuery } from '../../api/plans.js';
import { isProblem } from '../../api/problem.js';
import type { Plan } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { Check } from './Check.js';
import { NoLongerDraft } from './NoLongerDraft.js';

/** A first draft, or the newer text of a plan that is in force. */
const isChecked = ({ status, revising }: Pick<Plan, 'status' | 'revising'>): boolean => status === 'draft' || revising;

/** Screen ①: what was found in the document, checked by a person before anything is handed out. */
export function Component() {
  const { planId = '' } = useParams();
  useLiveRoom('plan', planId);
  const plan = useQuery(planQuery(planId));
  const draft = useQuery({ ...draftQuery(planId), enabled: plan.data === undefined || isChecked(plan.data) });

  if (plan.data && !isChecked(plan.data)) return <NoLongerDraft plan={plan.data} />;
  if (isProblem(draft.error, 'planNotDraft') && plan.data) return <NoLongerDraft plan={plan.data} />;
  if (draft.error && !draft.data) return <Refused error={draft.error} onRetry={() => void draft.refetch()} />;
  return draft.data ? <Check draft={draft.data} heldBy={plan.data?.heldBy ?? null} /> : <Waiting />;
}
