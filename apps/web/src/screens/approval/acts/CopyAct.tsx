import { useTranslation } from 'react-i18next';
import { caseActs } from '../../../api/approvals.js';
import { ColleagueField } from '../../../shared/ColleagueField.js';
import { CaseDialog } from './CaseDialog.js';
import { useCaseAct, type CaseActProps } from './useCaseAct.js';

/** Lets others read the approval (抄送). */
export function CopyAct(props: CaseActProps) {
  const { t } = useTranslation();
  const act = useCaseAct(props, (seen, { personIds }: { personIds: string[] }) => caseActs.copy(seen, personIds));
  return (
    <CaseDialog of={props} act={act} note={t('approval.copyNote')}>
      <ColleagueField name="personIds" label={t('approval.people')} many />
    </CaseDialog>
  );
}
