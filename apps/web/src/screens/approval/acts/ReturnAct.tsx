import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { caseActs } from '../../../api/approvals.js';
import { WordsField } from '../../item/acts/fields.js';
import { stepsBehind } from '../trail.js';
import { useFlowName } from '../../../shared/useFlowName.js';
import { CaseDialog } from './CaseDialog.js';
import { useCaseAct, type CaseActProps } from './useCaseAct.js';

interface Fields {
  toStep: string;
  reason: string;
}

/** Sends the case back to a step it came through. */
export function ReturnAct(props: CaseActProps) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const act = useCaseAct(props, (seen, { toStep, reason }: Fields) => caseActs.giveBack(seen, toStep, reason.trim()));
  const steps = stepsBehind(props.approval);
  return (
    <CaseDialog<Fields> of={props} act={act} note={t('approval.returnNote')} initial={{ toStep: steps[0]?.key }}>
      <Form.Item name="toStep" label={t('approval.toStep')} rules={[{ required: true }]}>
        <Radio.Group
          className="choice-list"
          data-testid="field-toStep"
          options={steps.map(({ key, name }) => ({ value: key, label: flowName(name) }))}
        />
      </Form.Item>
      <WordsField name="reason" label={t('act.reason')} autoFocus />
    </CaseDialog>
  );
}
