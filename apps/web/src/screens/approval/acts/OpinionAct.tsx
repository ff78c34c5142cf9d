import { useTranslation } from 'react-i18next';
import { caseActs } from '../../../api/approvals.js';
import { WordsField } from '../../item/acts/fields.js';
import { CaseDialog } from './CaseDialog.js';
import { useCaseAct, type CaseActProps } from './useCaseAct.js';

/** To agree, with words or without, or to disagree, with the reason. */
export function OpinionAct(props: CaseActProps) {
  const { t } = useTranslation();
  const agrees = props.act === 'approve';
  const act = useCaseAct(props, (seen, { reason }: { reason?: string }) =>
    caseActs[agrees ? 'approve' : 'disapprove'](seen, reason?.trim() ?? ''),
  );
  const task = props.approval.tasks.find(({ id }) => id === props.taskId);
  const inStead = task?.mine.includes('passOn') ? null : (task?.holder?.name ?? null);
  return (
    <CaseDialog of={props} act={act} note={inStead === null ? undefined : t('approval.inStead', { whom: inStead })}>
      <WordsField name="reason" label={t('approval.opinion')} optional={agrees} autoFocus />
    </CaseDialog>
  );
}
