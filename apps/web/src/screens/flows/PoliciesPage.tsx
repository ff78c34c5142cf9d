import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { flowsQuery, policiesQuery } from '../../api/flows.js';
import { planQuery } from '../../api/plans.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PolicyForm } from './PolicyForm.js';
import './flows.css';

/** Which acts on a plan's items need which flow, and who would then decide. */
export function Component() {
  const { planId = '' } = useParams();
  const { t } = useTranslation();
  const plan = useQuery(planQuery(planId));
  const flows = useQuery(flowsQuery);
  const policies = useQuery(policiesQuery(planId));
  const failed = [plan, flows, policies].find(({ error, data }) => error !== null && data === undefined);
  if (failed) return <Refused error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!plan.data || !flows.data || !policies.data) return <Waiting />;
  return (
    <div className="page">
      <p className="faint">
        <Link to={`/plans/${planId}`}>{plan.data.title}</Link>
      </p>
      <PolicyForm
        // What another person saved meanwhile is shown anew.
        key={JSON.stringify(policies.data)}
        planId={planId}
        policies={policies.data}
        flows={flows.data}
      />
      <p className="quiet">
        <Link to="/flows">{t('flows.title')}</Link>
      </p>
    </div>
  );
}
