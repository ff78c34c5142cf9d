import { useTranslation } from 'react-i18next';
import { useFlowName } from '../../shared/useFlowName.js';
import { DryRunSteps } from './DryRunSteps.js';
import type { Expected } from './useExpected.js';

/** Said before an act is sent: whose word it needs first, step by step. */
export function ExpectedApproval({ expected }: { expected: Expected }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  if (expected === null) return null;
  return (
    <div className="notice" data-testid="expected-approval">
      <p>{t('approval.expected', { flow: flowName(expected.flow.name) })}</p>
      <DryRunSteps steps={expected.steps} />
    </div>
  );
}
