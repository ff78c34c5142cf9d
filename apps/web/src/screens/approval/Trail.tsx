import { useTranslation } from 'react-i18next';
import type { ApprovalCase } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { stepsAhead } from './trail.js';
import { eventsBefore, trailSteps } from './trail-lines.js';
import { TrailEvent } from './TrailEvent.js';
import { TrailTask } from './TrailTask.js';

/** The approval as it happened: asked, each step with who decided what for whom and why, what else was done, and what lies ahead. */
export function Trail({ approval }: { approval: ApprovalCase }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
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
        {eventsBefore(approval).map((event, at) => (
          <TrailEvent key={at} event={event} />
        ))}
      </li>
      {trailSteps(approval).map(({ visit, step, name, time, skipped, isLive, lines }) => (
        <li key={visit} className={isLive ? 'trail-live' : 'trail-done'} data-step={step}>
          <h3>
            {flowName(name)}
            {time > 1 && <span className="quiet"> {t('approval.time', { count: time })}</span>}
          </h3>
          {skipped && <TrailEvent event={skipped} />}
          {lines.map((line, at) =>
            'task' in line ? (
              <TrailTask key={line.task.id} task={line.task} approval={approval} />
            ) : (
              <TrailEvent key={at} event={line.event} />
            ),
          )}
        </li>
      ))}
      {stepsAhead(approval).map((name) => (
        <li key={name} className="trail-ahead">
          <h3>{flowName(name)}</h3>
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
