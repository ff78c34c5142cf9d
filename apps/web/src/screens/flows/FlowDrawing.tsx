import type { FlowDefinition } from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import type { ApprovalFlow } from '../../api/shapes.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { useFlowWords } from './useFlowWords.js';

interface Props {
  flow: FlowDefinition;
  /** Names of those whom the flow names. */
  people: ApprovalFlow['people'];
  /** The steps in which something is wrong. */
  faulty?: ReadonlySet<string>;
}

/** The flow drawn from its data: each step with who decides and how, and where it leads when. */
export function FlowDrawing({ flow, people, faulty }: Props) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const words = useFlowWords();
  const first = flow.steps.find(({ key }) => key === flow.start);
  return (
    <figure className="flow-drawing" data-testid="flow-drawing">
      <div className="flow-end">
        {t('flows.asked')} <span aria-hidden>→</span> {first ? flowName(first.name) : t('flows.unknownStep')}
      </div>
      {flow.steps.map((step) => (
        <div
          key={step.key}
          className={faulty?.has(step.key) ? 'flow-step flow-faulty' : 'flow-step'}
          data-step={step.key}
        >
          <strong>{flowName(step.name)}</strong>
          <div className="quiet">
            {t('sign.says', {
              what: words.agreement(step),
              more:
                step.approvers.map((rule) => words.rule(rule, people)).join(t('sign.then')) || t('flows.noApprover'),
            })}
            {step.workingDays !== null && <> · {t('flows.days', { count: step.workingDays })}</>}
          </div>
          {step.next.map((arrow, at) => (
            <div key={at} className="flow-arrow">
              <span aria-hidden>→</span> {arrow.when && <span className="quiet">{words.condition(arrow.when)} </span>}
              {words.stepName(flow, arrow.to)}
            </div>
          ))}
        </div>
      ))}
      <div className="flow-end">
        {t('flows.end')}
        {flow.copies.length > 0 && (
          <div className="quiet" data-testid="drawn-copies">
            {t('flows.copiedTo', { whom: flow.copies.map((rule) => words.rule(rule, people)).join(t('sign.then')) })}
          </div>
        )}
      </div>
    </figure>
  );
}
