import { useTranslation } from 'react-i18next';
import { caseActs } from '../../../api/approvals.js';
import { ColleagueField } from '../../../shared/ColleagueField.js';
import { CaseDialog } from './CaseDialog.js';
import { useCaseAct, type CaseActProps } from './useCaseAct.js';

type Named = 'delegate' | 'transfer' | 'appoint';

/** Lets somebody decide in one's name, gives the turn away, or names somebody where nobody was found. */
export const personAct = (name: Named) =>
  function PersonAct(props: CaseActProps) {
    const { t } = useTranslation();
    const act = useCaseAct(props, (seen, { personId }: { personId: string }) => caseActs[name](seen, personId));
    return (
      <CaseDialog of={props} act={act} note={t(`approval.${name}Note`)}>
        <ColleagueField name="personId" label={t('approval.person')} />
      </CaseDialog>
    );
  };
