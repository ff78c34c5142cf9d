import { taskPlaces, type TaskPlace } from '#libs/contracts';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { caseActs } from '../../../api/approvals.js';
import { ColleagueField } from '../../../shared/ColleagueField.js';
import { CaseDialog } from './CaseDialog.js';
import { useCaseAct, type CaseActProps } from './useCaseAct.js';

interface Fields {
  personId: string;
  place: TaskPlace;
}

/** Adds an approver before, beside or after oneself (加签). */
export function AddAct(props: CaseActProps) {
  const { t } = useTranslation();
  const act = useCaseAct(props, (seen, { personId, place }: Fields) => caseActs.add(seen, personId, place));
  return (
    <CaseDialog<Fields> of={props} act={act} initial={{ place: 'before' }}>
      <ColleagueField name="personId" label={t('approval.person')} />
      <Form.Item name="place" label={t('approval.place')}>
        <Radio.Group
          className="choice-list"
          data-testid="field-place"
          options={taskPlaces.map((value) => ({ value, label: t(`approval.placeOf.${value}`) }))}
        />
      </Form.Item>
    </CaseDialog>
  );
}
