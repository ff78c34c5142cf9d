import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { planQuery } from '../../api/plans.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { Policies } from './Policies.js';

/** Which acts on a plan's items need which flow, and who would then decide. */
export function Component() {
  const { planId = '' } = useParams();
  const { t } = useTranslation();
  const plan = useQuery(planQuery(planId));
  if (plan.error && !plan.data) return <Refused error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Waiting />;
  return (
    <div className="page">
      <p className="faint">
        <Link to={`/plans/${planId}`}>{plan.data.title}</Link>
      </p>
      <Policies planId={planId} />
      <p className="quiet apart">
        <Link to="/flows">{t('flows.title')}</Link>
        <Link to="/flows/policies">{t('officePolicies.title')}</Link>
      </p>
    </div>
  );
}
