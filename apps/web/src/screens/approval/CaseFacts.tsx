import { useTranslation } from 'react-i18next';
import type { ApprovalCase } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { waitingFor } from './waiting-for.js';

/** Where it stands, who asked and when, by which flow, and for whom it waits. */
export function CaseFacts({ approval }: { approval: ApprovalCase }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const dayWords = useDayWords();
  const { status, requesterUnit, requester, openedAt, flow, urgedOn } = approval;
  const waiting = waitingFor(approval);
  return (
    <ul className="facts">
      <li className="status" data-testid="case-status">
        {t(`caseStatus.${status}`)}
      </li>
      <li>
        {requesterUnit && <UnitLink unit={requesterUnit} />} {requester.name} <Moment at={openedAt} />
      </li>
      <li>{t('approval.byFlow', { flow: flowName(flow.name), number: flow.number })}</li>
      {waiting && (
        <li data-testid="waits-for">
          {t('approval.waitsFor', {
            who: waiting.names.join(t('sign.list')) || approval.keeper.name,
            step: flowName(waiting.step),
          })}
          {waiting.dueOn !== null && t('approval.waitsUntil', { date: dayWords(waiting.dueOn) })}
        </li>
      )}
      {urgedOn !== null && <li>{t('approval.urgedOn', { date: dayWords(urgedOn) })}</li>}
    </ul>
  );
}
