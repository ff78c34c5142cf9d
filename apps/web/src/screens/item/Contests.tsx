import { useTranslation } from 'react-i18next';
import type { Contest, WorkItem } from '../../api/shapes.js';
import { useMe } from '../../auth/useMe.js';
import { contestWord } from '../../shared/contest-words.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { DecisionForm } from './DecisionForm.js';

interface Props {
  item: WorkItem;
  deciding: string | null;
  onDecide: (contestId: string | null) => void;
}

/** Duties in dispute: open contests first, decided ones with the answer that was given. */
export function Contests({ item, deciding, onDecide }: Props) {
  const { t } = useTranslation();
  const { unitIds } = useMe();
  const open = item.contests.filter((contest) => contest.status === 'open');
  const settled = item.contests.filter((contest) => contest.status !== 'open');
  return [...open, ...settled].map((contest) => (
    <div key={contest.id} className="contest" data-testid="contest" data-status={contest.status}>
      <ContestFacts contest={contest} />
      {contest.status === 'open' && unitIds.has(contest.unit.id) && <p>{t('contest.ownOpen')}</p>}
      {deciding === contest.id && contest.status === 'open' && (
        <DecisionForm item={item} contest={contest} onClose={() => onDecide(null)} />
      )}
    </div>
  ));
}

function ContestFacts({ contest }: { contest: Contest }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="apart">
        <span>
          <UnitLink unit={contest.unit} /> {t(`assignmentRole.${contest.role}`)}
        </span>
        <span>
          {contest.raisedBy.name} <Moment at={contest.raisedAt} />
        </span>
        <strong>{t(`contestStatus.${contestWord(contest.status, contest.decisionReason)}`)}</strong>
        {contest.status === 'open' && (
          <span className="quiet">{t('contest.answerBy', { date: contest.answerBy })}</span>
        )}
      </p>
      <p>
        <span className="term">{t('contest.basis')}</span>
        {contest.basis}
      </p>
      {contest.proposedUnit && (
        <p>
          <span className="term">{t('contest.proposed')}</span>
          <UnitLink unit={contest.proposedUnit} />
        </p>
      )}
      {contest.decidedAt === null && contest.decisionReason !== null && <p>{contest.decisionReason}</p>}
      {contest.decidedAt !== null && (
        <p className="apart">
          <span>
            <span className="term">{t('contest.decision')}</span>
            {contest.decisionReason}
          </span>
          <span className="quiet">
            {contest.decidedBy?.name} <Moment at={contest.decidedAt} />
          </span>
        </p>
      )}
    </>
  );
}
