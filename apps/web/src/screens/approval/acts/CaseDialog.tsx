import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog, type FormDialogProps } from '../../../shared/FormDialog.js';
import { useWordFor } from '../../../shared/useWordFor.js';
import { useFlowName } from '../../../shared/useFlowName.js';
import { visitsOf } from '../trail.js';
import type { CaseActProps } from './useCaseAct.js';

interface Props<Fields> extends Omit<FormDialogProps<Fields>, 'title' | 'about' | 'overtaken' | 'act' | 'onClose'> {
  of: CaseActProps;
  act: FormDialogProps<Fields>['act'] & { overtaken: boolean };
}

/** The frame of an act in an approval: what is asked for and of what; who was quicker, with what was typed still there. */
export function CaseDialog<Fields extends object>({
  of: { approval, act: name, onClose },
  act,
  ...rest
}: Props<Fields>) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const wordFor = useWordFor('itemAction');
  const step = flowName(visitsOf(approval).at(-1)?.name ?? '');
  return (
    <FormDialog<Fields>
      {...rest}
      title={t(`caseAct.${name}`)}
      about={
        <>
          {approval.requester.name} · {wordFor(approval.action)} · {approval.item?.title ?? approval.plan?.title}
        </>
      }
      act={act}
      overtaken={
        act.overtaken && (
          <Alert type="warning" className="problem" data-testid="overtaken" title={t('approval.overtaken', { step })} />
        )
      }
      onClose={onClose}
    />
  );
}
