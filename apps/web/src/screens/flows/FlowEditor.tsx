import type { FlowDefinition } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkedFlowQuery, saveFlow } from '../../api/flows.js';
import { keys } from '../../api/keys.js';
import type { ApprovalFlow } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { useReasonText } from '../../shared/useReasonText.js';
import { useTyped } from '../../shared/useTyped.js';
import { ApproverRules } from './ApproverRules.js';
import { addStep, changeStep, faultsOfFlow, faultsOfStep, removeStep } from './flow-edits.js';
import { FlowDrawing } from './FlowDrawing.js';
import { StepEditor } from './StepEditor.js';

interface Props {
  flowKey: string;
  initial: FlowDefinition;
  facts: readonly string[];
  people: ApprovalFlow['people'];
  onSaved: (flow: ApprovalFlow) => void;
  onClose: () => void;
}

/** The designer: the steps as a list, the drawing beside it, each fault at its place; saving makes a new version. */
export function FlowEditor({ flowKey, initial, facts, people, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const reasonText = useReasonText();
  const [flow, setFlow] = useState(initial);
  const checked = useQuery(checkedFlowQuery(useDeferredValue(flow)));
  const faults = checked.data?.faults ?? [];
  const named = [...new Map([...people, ...(checked.data?.people ?? [])].map((one) => [one.id, one])).values()];
  const faulty = new Set(flow.steps.filter((_, at) => faultsOfStep(faults, at).length > 0).map(({ key }) => key));
  const save = useAction(() => saveFlow(flowKey, flow), {
    quiet: true,
    done: t('flows.saved'),
    onDone: (saved) => {
      void cache.invalidateQueries({ queryKey: keys.approvals.flows });
      onSaved(saved);
    },
  });
  useTyped(onClose, { isSending: save.isPending, isChanged: () => flow !== initial });
  return (
    <div className="flow-columns" data-testid="flow-editor">
      <div>
        <div className="flow-head">
          <Input
            value={flow.name}
            maxLength={60}
            aria-label={t('flows.name')}
            data-testid="flow-name"
            onChange={({ target }) => setFlow({ ...flow, name: target.value })}
          />
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={faults.length > 0}
            onClick={() => save.mutate(undefined)}
            data-testid="save-flow"
          >
            {t('flows.saveVersion')}
          </Button>
        </div>
        <ProblemNotice error={save.error ?? checked.error} />
        {faultsOfFlow(faults).map((fault) => (
          <Alert key={fault.code} type="error" className="problem" title={reasonText({ ...fault, message: '' })} />
        ))}
        <ol className="flow-steps">
          {flow.steps.map((step, at) => (
            <StepEditor
              key={step.key}
              flow={flow}
              step={step}
              facts={facts}
              people={named}
              faults={faultsOfStep(faults, at)}
              onChange={(change) => setFlow((old) => changeStep(old, step.key, change))}
              onRemove={() => setFlow((old) => removeStep(old, step.key))}
            />
          ))}
        </ol>
        <Button onClick={() => setFlow((old) => addStep(old, t('flows.newStep')))} data-testid="add-step">
          {t('flows.addStep')}
        </Button>
        <fieldset className="flow-editor flow-copies" data-testid="flow-copies">
          <legend>{t('flows.copies')}</legend>
          <ApproverRules
            rules={flow.copies}
            people={named}
            adding={t('flows.addCopy')}
            onChange={(copies) => setFlow((old) => ({ ...old, copies }))}
          />
        </fieldset>
      </div>
      <FlowDrawing flow={flow} people={named} faulty={faulty} />
    </div>
  );
}
