import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { planQuery } from '../../api/plans.js';
import { isProblem } from '../../api/problem.js';
import { revisionQuery } from '../../api/revisions.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { NoRevision } from './NoRevision.js';
import { Differences } from './Differences.js';
import './revision.css';

/** What a newer text would change, item by item, beside what is in force: each change is confirmed by a person. */
export function Component() {
  const { planId = '' } = useParams();
  useLiveRoom('plan', planId);
  const plan = useQuery(planQuery(planId));
  const revision = useQuery(revisionQuery(planId));
  if (plan.data && isProblem(revision.error, 'revisionMissing')) return <NoRevision plan={plan.data} />;
  const error = plan.error ?? revision.error;
  if (error && !(plan.data && revision.data)) return <Refused error={error} onRetry={() => void revision.refetch()} />;
  return plan.data && revision.data ? <Differences plan={plan.data} revision={revision.data} /> : <Waiting />;
}
