import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ItemReview, WorkItem } from '../../api/shapes.js';
import { workItemHistoryQuery } from '../../api/work-items.js';
import { History } from '../../shared/History.js';
import { Moment } from '../../shared/Moment.js';
import { PageHead } from '../../shared/PageHead.js';
import { Due } from '../../shared/words.js';
import { EvidencePanel } from '../evidence/EvidencePanel.js';
import { Actions } from '../item/Actions.js';
import { Asked } from '../item/Asked.js';
import { HeadFacts } from '../item/HeadFacts.js';
import { auditFailed, openSubmission } from '../item/return-parts.js';
import { ReviewRecord } from '../item/ReviewRecord.js';
import { useActDialog } from '../item/useActDialog.js';
import { TargetParts, UnitParts } from './PartLists.js';
import { ReviewPrimary } from './ReviewPrimary.js';
import { useMarks } from './useMarks.js';
import { useReviewKeys } from './useReviewKeys.js';

/** Left the duty and its targets with their values, right the units' parts; below, evidence beside the record. */
export function ReviewDesk({ item, review }: { item: WorkItem; review: ItemReview }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const marks = useMarks(item.id, review);
  const { open, dialogOver } = useActDialog();
  const history = useQuery(workItemHistoryQuery(item.id));
  const mayMark = item.actions.some(({ action, allowed }) => action === 'mark' && allowed);
  const { current } = marks;
  useReviewKeys({
    next: () => marks.step(1),
    previous: () => marks.step(-1),
    accept: () => mayMark && current && marks.accept(current),
    lack: () => mayMark && current && marks.beginNote(current),
    acceptAll: () => mayMark && marks.acceptAll(),
  });
  const submission = openSubmission(review);
  return (
    <article className="page review" data-testid="review">
      <PageHead
        title={item.title}
        name={`${t('review.title')} · ${item.title}`}
        note={
          <>
            <HeadFacts item={item} />
            <span className="quiet">
              {t('review.progress', { marked: marks.marked, total: marks.parts.length, returned: marks.returned })}
              {mayMark && <span className="faint keys-hint">{t('review.keys')}</span>}
            </span>
          </>
        }
      >
        <Link to={`/items/${item.id}`}>{t('review.toItem')}</Link>
        <Actions
          item={item}
          without={['mark']}
          withoutPrimary
          onAct={open}
          onDecide={() => void navigate(`/items/${item.id}`)}
        />
        <ReviewPrimary item={item} marks={marks} mayMark={mayMark} notPassed={auditFailed(review)} onAct={open} />
      </PageHead>
      <div className="review-columns">
        <div>
          <Asked item={item} />
          <p className="apart">
            <span>
              <span className="term">{t('assignmentRole.lead')}</span>
              {item.lead.name}
            </span>
            <span>
              <span className="term">{t('item.due')}</span>
              <Due on={item.dueOn} printed={item.dueText} />
            </span>
          </p>
          {submission && (
            <section data-testid="statement">
              <h2>{t('review.statement')}</h2>
              <p className="measures">{submission.statement}</p>
              <p className="quiet">
                {submission.unit.name} {submission.submittedBy.name} <Moment at={submission.submittedAt} />
              </p>
            </section>
          )}
          <TargetParts item={item} marks={marks} mayMark={mayMark} />
        </div>
        <UnitParts item={item} marks={marks} mayMark={mayMark} />
      </div>
      <EvidencePanel item={item} />
      <div className="review-columns">
        <ReviewRecord itemId={item.id} />
        <section>
          <h2>{t('history.title')}</h2>
          <History lines={history.data?.items ?? []} />
        </section>
      </div>
      {dialogOver(item)}
    </article>
  );
}
