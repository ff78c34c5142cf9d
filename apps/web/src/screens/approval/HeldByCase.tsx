import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { approvalQuery } from '../../api/approvals.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { waitingFor } from './waiting-for.js';

/** Which approval holds something, and for whom it waits until when. */
export function HeldByCase({ caseId, action }: { caseId: string; action: string }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const wordFor = useWordFor('itemAction');
  const dayWords = useDayWords();
  const approval = useQuery(approvalQuery(caseId)).data;
  const waiting = approval && waitingFor(approval);
  return (
    <span data-testid="held-by">
      <Link to={`/approvals/${caseId}`}>{t('approval.title', { action: wordFor(action) })}</Link>{' '}
      {waiting && (
        <>
          {t('approval.waitsFor', {
            who: waiting.names.join(t('sign.list')) || approval.keeper.name,
            step: flowName(waiting.step),
          })}
          {waiting.dueOn !== null && t('approval.waitsUntil', { date: dayWords(waiting.dueOn) })}
        </>
      )}
    </span>
  );
}
