import { agreementModes, type FlowDefinition, type FlowStep, whenNobody } from '#libs/contracts';
import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalFlow } from '../../api/shapes.js';
import { useReasonText } from '../../shared/useReasonText.js';
import { ApproverRules } from './ApproverRules.js';
import { ArrowsEditor } from './ArrowsEditor.js';
import type { Fault } from './flow-edits.js';

interface Props {
  flow: FlowDefinition;
  step: FlowStep;
  faults: readonly Fault[];
  facts: readonly string[];
  people: ApprovalFlow['people'];
  onChange: (change: Partial<FlowStep>) => void;
  onRemove: () => void;
}

/** One step: its name, who approves and how, the days they have, and where it leads; its faults beside it. */
export function StepEditor({ flow, step, faults, facts, people, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  const { agreement } = step;
  return (
    <li className="flow-editor" data-testid="step-editor" data-step={step.key}>
      <div className="flow-head">
        <Input
          value={step.name}
          maxLength={60}
          aria-label={t('flows.stepName')}
          data-testid="step-name"
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Button type="link" size="small" onClick={onRemove} disabled={flow.steps.length === 1}>
          {t('flows.removeStep')}
        </Button>
      </div>
      <ApproverRules rules={step.approvers} people={people} onChange={(approvers) => onChange({ approvers })} />
      <div className="flow-line">
        <Select
          value={agreement.mode}
          aria-label={t('flows.agreement')}
          options={agreementModes.map((value) => ({ value, label: t(`agreement.${value}`) }))}
          onChange={(mode) => onChange({ agreement: mode === 'nOf' ? { mode, votes: 2 } : { mode } })}
        />
        {agreement.mode === 'nOf' && (
          <InputNumber
            min={1}
            max={50}
            value={agreement.votes}
            suffix={t('flows.votes')}
            aria-label={t('flows.votes')}
            onChange={(votes) => onChange({ agreement: { mode: 'nOf', votes: votes ?? 1 } })}
          />
        )}
        <InputNumber
          min={1}
          max={60}
          value={step.workingDays}
          suffix={t('flows.workingDays')}
          placeholder={t('flows.noLimit')}
          aria-label={t('flows.workingDays')}
          onChange={(workingDays) => onChange({ workingDays })}
        />
        <Select
          value={step.whenNobody}
          aria-label={t('flows.whenNobody')}
          options={whenNobody.map((value) => ({ value, label: t(`flows.nobody.${value}`) }))}
          onChange={(value) => onChange({ whenNobody: value })}
        />
        <Select
          value={atOnceRule(step.atOnce)}
          aria-label={t('atOnce.act')}
          data-testid="step-at-once"
          options={(['byAct', 'allowed', 'forbidden'] as const).map((value) => ({
            value,
            label: t(`atOnce.rule.${value}`),
          }))}
          onChange={(rule) => onChange({ atOnce: rule === 'byAct' ? undefined : rule === 'allowed' })}
        />
      </div>
      <ArrowsEditor flow={flow} step={step} facts={facts} onChange={(next) => onChange({ next })} />
      {faults.map((fault) => (
        <Alert
          key={`${fault.code} ${fault.path}`}
          type="error"
          className="problem"
          title={reasonText({ ...fault, message: '' })}
          data-testid="step-fault"
          data-code={fault.code}
        />
      ))}
    </li>
  );
}

const atOnceRule = (atOnce: boolean | undefined) => (atOnce === undefined ? 'byAct' : atOnce ? 'allowed' : 'forbidden');
