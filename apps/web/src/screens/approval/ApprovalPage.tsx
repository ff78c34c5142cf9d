import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { approvalQuery } from '../../api/approvals.js';
import { takesAway } from '../../api/problem.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PageHead } from '../../shared/PageHead.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { CommentsPanel } from '../comments/CommentsPanel.js';
import { caseDialogs } from './acts/index.js';
import './approval.css';
import { AskedFor } from './AskedFor.js';
import { CaseActions } from './CaseActions.js';
import { CaseFacts } from './CaseFacts.js';
import type { Offer } from './offers.js';
import { Outcome } from './Outcome.js';
import { Trail } from './Trail.js';

/** One approval: what is asked for → what came of it → who decides now and decided, as it happened. */
export function Component() {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const { caseId = '' } = useParams();
  const wordFor = useWordFor('itemAction');
  const approval = useQuery(approvalQuery(caseId));
  const [opened, setOpened] = useState<Offer | null>(null);
  if (approval.error && (!approval.data || takesAway(approval.error)))
    return <Refused error={approval.error} onRetry={() => void approval.refetch()} />;
  if (!approval.data) return <Waiting />;
  const { subject, item, plan, action, flow, status } = approval.data;
  const title = item?.title ?? plan?.title ?? flowName(flow.name);
  const to = subject.itemId === null ? plan && `/plans/${plan.id}` : `/items/${subject.itemId}`;
  const Dialog = opened && caseDialogs[opened.act];
  return (
    <article className="page item" data-testid="approval" data-status={status}>
      <p className="faint">
        {item?.number} {to ? <Link to={to}>{title}</Link> : title}
      </p>
      <PageHead
        title={t('approval.title', { action: wordFor(action) })}
        name={`${wordFor(action)} · ${title}`}
        note={<CaseFacts approval={approval.data} />}
      >
        <CaseActions approval={approval.data} onAct={setOpened} />
      </PageHead>
      <Outcome approval={approval.data} />
      <section>
        <h2>{t('approval.askedFor')}</h2>
        <AskedFor approval={approval.data} />
      </section>
      <section>
        <h2>{t('approval.trail')}</h2>
        <Trail approval={approval.data} />
      </section>
      {approval.data.copied.length > 0 && (
        <p className="quiet">
          {t('approval.copiedTo', { names: approval.data.copied.map(({ name }) => name).join(t('sign.list')) })}
        </p>
      )}
      <CommentsPanel subjectType="approvalCase" subjectId={caseId} />
      {opened && Dialog && (
        <Dialog
          approval={approval.data}
          act={opened.act}
          taskId={opened.taskId ?? ''}
          onClose={() => setOpened(null)}
        />
      )}
    </article>
  );
}
