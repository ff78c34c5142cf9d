import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { planQuery } from '../../api/plans.js';
import { isProblem } from '../../api/problem.js';
import { revisionPreviewQuery, revisionQuery } from '../../api/revisions.js';
import type { RevisionPreview } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { PageHead } from '../../shared/PageHead.js';
import { HeldPlan } from '../approval/HeldPlan.js';
import { ConfirmRevision } from './ConfirmRevision.js';
import { NoRevision } from './NoRevision.js';
import { RevisionObstacles } from './RevisionObstacles.js';
import { RevisionUnits } from './RevisionUnits.js';
import { WhatEnds } from './WhatEnds.js';
import './revision.css';

/** Who gets a dispatch and what ends, to be looked at before it is so; it takes a second, separate confirmation. */
export function Component() {
  const { t } = useTranslation();
  const { planId = '' } = useParams();
  useLiveRoom('plan', planId);
  /** As it was looked at: what others change meanwhile is not confirmed with it. */
  const [confirming, setConfirming] = useState<RevisionPreview | null>(null);
  const plan = useQuery(planQuery(planId));
  const revision = useQuery(revisionQuery(planId));
  const preview = useQuery(revisionPreviewQuery(planId));
  const error = plan.error ?? revision.error ?? preview.error;
  if (plan.data && isProblem(error, 'revisionMissing') && confirming === null) return <NoRevision plan={plan.data} />;
  if (error && !preview.data) return <Refused error={error} onRetry={() => void preview.refetch()} />;
  if (!plan.data || !revision.data || !preview.data) return <Waiting />;
  const { added, changed, ended, units, ready, obstacles } = preview.data;
  return (
    <div className="page" data-testid="revision-preview">
      <PageHead
        title={t('revision.preview')}
        name={`${t('revision.preview')} · ${plan.data.title}`}
        note={
          <span className="apart">
            <Link to={`/plans/${planId}`}>{plan.data.title}</Link>
            <span>
              {t('revision.counts', {
                ...{ added: added.length, changed, ended: ended.length },
                units: units.length,
              })}
            </span>
          </span>
        }
      >
        <Link to={`/plans/${planId}/revision`}>{t('revision.back')}</Link>
        <Button
          type="primary"
          disabled={!ready || plan.data.heldBy !== null}
          onClick={() => setConfirming(preview.data)}
          data-testid="apply"
        >
          {t('revision.apply')}
        </Button>
      </PageHead>
      <HeldPlan plan={plan.data} />
      <RevisionObstacles planId={planId} obstacles={obstacles} />
      <WhatEnds preview={preview.data} />
      <h2>
        {t('revision.dispatches')} <span className="count">{units.length}</span>
      </h2>
      <RevisionUnits units={units} />
      {confirming && <ConfirmRevision planId={planId} preview={confirming} onClose={() => setConfirming(null)} />}
    </div>
  );
}
