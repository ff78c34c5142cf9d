import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemReviewQuery } from '../../api/review.js';
import type { ItemReview } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { Photographs } from '../evidence/Photographs.js';
import { partKey } from './return-parts.js';

/** What was handed in, given back and found, the newest last; shown to those who are party to it. */
export function ReviewRecord({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const review = useQuery(itemReviewQuery(itemId)).data;
  const lines = review ? linesOf(review) : [];
  if (lines.length === 0) return null;
  return (
    <section data-testid="review-record">
      <h2>{t('review.record')}</h2>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.key}>
            {line.shown === 'submission' && <Submission submission={line.of} />}
            {line.shown === 'return' && <Returned returned={line.of} />}
            {line.shown === 'audit' && <Audited itemId={itemId} audit={line.of} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Line = { key: string; at: string } & (
  | { shown: 'submission'; of: ItemReview['submissions'][number] }
  | { shown: 'return'; of: ItemReview['returns'][number] }
  | { shown: 'audit'; of: ItemReview['audits'][number] }
);

const linesOf = ({ submissions, returns, audits }: ItemReview): Line[] =>
  [
    ...submissions.map((of): Line => ({ key: of.id, at: of.submittedAt, shown: 'submission', of })),
    ...returns.map((of): Line => ({ key: of.id, at: of.returnedAt, shown: 'return', of })),
    ...audits.map((of): Line => ({ key: of.id, at: of.recordedAt, shown: 'audit', of })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));

function Submission({ submission }: { submission: ItemReview['submissions'][number] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="apart">
        <strong>{t('review.submission', { number: submission.number })}</strong>
        <span>{t(`review.outcome.${submission.outcome}`)}</span>
        <span className="quiet">
          {submission.unit.name} {submission.submittedBy.name} <Moment at={submission.submittedAt} />
        </span>
      </p>
      <p className="measures">{submission.statement}</p>
    </>
  );
}

function Returned({ returned }: { returned: ItemReview['returns'][number] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="apart">
        <strong>{t(`returned.${returned.kind}`)}</strong>
        <span>{t('review.dueBy', { date: returned.dueOn })}</span>
        {returned.answeredAt !== null && <span className="quiet">{t('review.answered')}</span>}
        <span className="quiet">
          {returned.returnedBy.name} <Moment at={returned.returnedAt} />
        </span>
      </p>
      {returned.reason !== '' && <p>{returned.reason}</p>}
      <ol className="marked-parts">
        {returned.parts.map((part) => (
          <li key={partKey(part)}>
            <span className="term">{part.part === 'item' ? t('review.wholeItem') : part.name}</span>
            {part.note}
          </li>
        ))}
      </ol>
    </>
  );
}

function Audited({ itemId, audit }: { itemId: string; audit: ItemReview['audits'][number] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="apart">
        <strong>{t(`audit.kindOf.${audit.kind}`)}</strong>
        <span>{t(`audit.conclusionOf.${audit.conclusion}`)}</span>
        {audit.kind === 'onSite' && (
          <span>
            {audit.visitedOn} {audit.place} · {audit.team}
          </span>
        )}
        {audit.sampleId !== null && <span className="overlay">{t('audit.sampled')}</span>}
        <span className="quiet">
          {audit.recordedBy.name} <Moment at={audit.recordedAt} />
        </span>
      </p>
      <p>{audit.opinion}</p>
      {audit.kind === 'onSite' && <Photographs itemId={itemId} auditId={audit.id} />}
    </>
  );
}
