import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemDatesQuery } from '../../api/review.js';
import type { Extension, WorkItem } from '../../api/shapes.js';
import { useMe } from '../../auth/useMe.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { useDayWords } from '../../shared/useDayWords.js';

/** What was said about the date: what is asked for, what was refused and why, how it moved, why it was missed. */
export function DateRecord({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const dates = useQuery(itemDatesQuery(item.id)).data;
  if (!dates) return null;
  const [latest, ...earlier] = dates.extensions;
  const refusedAnew = latest?.status === 'refused' ? latest : null;
  const past = [...(latest && latest.status !== 'open' && !refusedAnew ? [latest] : []), ...earlier];
  return (
    <>
      {latest?.status === 'open' && <Asked extension={latest} />}
      {refusedAnew && <Refused item={item} extension={refusedAnew} />}
      {dates.explanations.map((one) => (
        <p key={one.id} data-testid="explanation">
          <span className="term">{t('itemAction.explainLate')}</span>
          {one.text}{' '}
          <span className="quiet">
            <UnitLink unit={one.unit} /> {one.explainedBy.name} <Moment at={one.explainedAt} />
          </span>
        </p>
      ))}
      {(past.length > 0 || dates.changes.length > 0) && (
        <details>
          <summary>{t('extension.record')}</summary>
          <ul className="lines">
            {dates.changes.map((change) => (
              <li key={change.changedAt}>
                <s className="faint">{change.fromDue ?? t('item.noDue')}</s> → {change.toDue ?? t('item.noDue')}{' '}
                {change.basis}{' '}
                <span className="quiet">
                  {change.changedBy.name} <Moment at={change.changedAt} />
                </span>
              </li>
            ))}
            {past.map((one) => (
              <li key={one.id}>
                {t('extension.asked', { date: one.proposedDue, who: one.askedBy.name })}{' '}
                <span className="quiet">{t(`extension.status.${one.status}`)}</span> {one.decisionReason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Asked({ extension }: { extension: Extension }) {
  const { t } = useTranslation();
  return (
    <p data-testid="extension-asked">
      {t('extension.asked', { date: extension.proposedDue, who: extension.askedBy.name })}{' '}
      <strong>{t('extension.status.open')}</strong> <span className="quiet">{extension.reason}</span>
    </p>
  );
}

/** The sentence for who asked: the date stands, whose it is, and what can still be done. */
function Refused({ item, extension }: { item: WorkItem; extension: Extension }) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { unitIds } = useMe();
  const rule = item.dueOwner === null ? '' : t(`extension.rule.${item.dueOwner}`);
  return (
    <div className="notice" data-testid="extension-refused">
      {unitIds.has(item.lead.id) ? (
        <p>{t('extension.refusedTo', { date: item.dueOn === null ? '' : dayWords(item.dueOn), rule })}</p>
      ) : (
        <p>
          {t('extension.asked', { date: extension.proposedDue, who: extension.askedBy.name })}{' '}
          {t('extension.status.refused')}
        </p>
      )}
      {extension.decisionReason !== null && (
        <p className="quiet">
          <span className="term">{t('contest.reason')}</span>
          {extension.decisionReason} · {extension.decidedBy?.name}{' '}
          {extension.decidedAt !== null && <Moment at={extension.decidedAt} />}
        </p>
      )}
    </div>
  );
}
