import { useTranslation } from 'react-i18next';
import { caseActs } from '../../../api/approvals.js';
import { CaseDialog } from './CaseDialog.js';
import { useCaseAct, type CaseActProps } from './useCaseAct.js';

type Confirmed = 'takeBack' | 'remove' | 'withdraw' | 'urge';

/** What needs no words: to take back a delegation, an added approver or the request, and to remind. */
export const confirmAct = (name: Confirmed) =>
  function ConfirmAct(props: CaseActProps) {
    const { t } = useTranslation();
    const act = useCaseAct(props, (seen) => caseActs[name](seen));
    const whom = props.approval.tasks.find(({ id }) => id === props.taskId)?.holder?.name ?? '';
    return <CaseDialog of={props} act={act} note={t(`approval.${name}Note`, { whom })} />;
  };
