import { useQuery } from '@tanstack/react-query';
import { flowsQuery, policiesQuery } from '../../api/flows.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PolicyForm } from './PolicyForm.js';
import './flows.css';

/** The policies of a plan, or of the office where no plan is given. */
export function Policies({ planId }: { planId: string | null }) {
  const flows = useQuery(flowsQuery);
  const policies = useQuery(policiesQuery(planId));
  const failed = [flows, policies].find(({ error, data }) => error !== null && data === undefined);
  if (failed) return <Refused error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!flows.data || !policies.data) return <Waiting />;
  return (
    <PolicyForm
      // What another person saved meanwhile is shown anew.
      key={JSON.stringify(policies.data)}
      planId={planId}
      policies={policies.data}
      flows={flows.data}
    />
  );
}
