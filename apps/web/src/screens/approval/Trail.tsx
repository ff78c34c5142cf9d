import { useTranslation } from 'react-i18next';
import type { ApprovalCase } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { stepsAhead, visitsOf } from './trail.js';
import { TrailTask } from './TrailTask.js';

/** The approval as it happened: asked, each step with who decided what for whom and why, and what lies ahead. */
export function Trail({ approval }: { approval: ApprovalCase }) {
  const { t } = useTranslation();
  const { requester, requesterUnit, openedAt, concludedAt, status } = approval;
  return (
    <ol className="trail" data-testid="trail">
      <li className="trail-done">
        <h3>{t('approval.asked')}</h3>
        <div className="trail-task">
          <span>
            {requesterUnit?.name} {requester.name}
          </span>
          <Moment at={openedAt} />
        </div>
      </li>
      {visitsOf(approval).map((visit) => {
        const isLive = visit.tasks.some(({ state }) => state === 'live' || state === 'waiting') && status === 'open';
        return (
          <li key={visit.visit} className={isLive ? 'trail-live' : 'trail-done'} data-step={visit.step}>
            <h3>
              {visit.name}
              {visit.time > 1 && <span className="quiet"> {t('approval.time', { count: visit.time })}</span>}
            </h3>
            {visit.tasks.map((task) => (
              <TrailTask key={task.id} task={task} approval={approval} />
            ))}
          </li>
        );
      })}
      {stepsAhead(approval).map((name) => (
        <li key={name} className="trail-ahead">
          <h3>{name}</h3>
        </li>
      ))}
      {concludedAt !== null && (
        <li className="trail-done" data-testid="trail-end">
          <h3>{t(`caseStatus.${status}`)}</h3>
          <div className="trail-task">
            <span />
            <Moment at={concludedAt} />
          </div>
        </li>
      )}
    </ol>
  );
}
