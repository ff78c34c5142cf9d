import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { draftQuery, previewQuery } from '../../api/draft.js';
import { planQuery } from '../../api/plans.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { PageHead } from '../../shared/PageHead.js';
import { HeldPlan } from '../approval/HeldPlan.js';
import { NoLongerDraft } from '../check/NoLongerDraft.js';
import { ConfirmIssue } from './ConfirmIssue.js';
import { Obstacles } from './Obstacles.js';
import { PreviewTable } from './PreviewTable.js';

/** What each unit will be handed, to be looked at before it is; issuing takes a second, separate confirmation. */
export function Component() {
  const { t } = useTranslation();
  const { planId = '' } = useParams();
  useLiveRoom('plan', planId);
  const [confirming, setConfirming] = useState(false);
  const plan = useQuery(planQuery(planId));
  const isDraft = plan.data?.status === 'draft';
  const draft = useQuery({ ...draftQuery(planId), enabled: isDraft });
  const preview = useQuery({ ...previewQuery(planId), enabled: isDraft });

  const error = plan.error ?? draft.error ?? preview.error;
  if (plan.data && !isDraft && !confirming) return <NoLongerDraft plan={plan.data} />;
  if (error && !preview.data) return <Refused error={error} onRetry={() => void preview.refetch()} />;
  if (!plan.data || !draft.data || !preview.data) return <Waiting />;
  const { ready, obstacles, itemCount, unitCount, units } = preview.data;
  return (
    <div className="page">
      <PageHead
        title={t('issue.title')}
        name={`${t('issue.title')} · ${plan.data.title}`}
        note={
          <span className="apart">
            <Link to={`/plans/${planId}/check`}>{plan.data.title}</Link>
            <span>{t('issue.counts', { items: itemCount, units: unitCount })}</span>
          </span>
        }
      >
        <Link to={`/plans/${planId}/check`}>{t('issue.back')}</Link>
        <Button
          type="primary"
          disabled={!ready || plan.data.heldBy !== null}
          onClick={() => setConfirming(true)}
          data-testid="issue"
        >
          {t('issue.submit')}
        </Button>
      </PageHead>
      <HeldPlan plan={plan.data} />
      <Obstacles planId={planId} obstacles={obstacles} />
      <PreviewTable units={units} items={draft.data.items} />
      {confirming && (
        <ConfirmIssue
          planId={planId}
          version={draft.data.version}
          items={itemCount}
          units={unitCount}
          onClose={() => setConfirming(false)}
        />
      )}
    </div>
  );
}
