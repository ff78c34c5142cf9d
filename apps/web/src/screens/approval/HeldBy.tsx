import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { approvalQuery, approvalsOfItemQuery } from '../../api/approvals.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { waitingFor } from './waiting-for.js';

/** Why an item is held: which approval, and for whom it waits until when. */
export function HeldBy({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const wordFor = useWordFor('itemAction');
  const dayWords = useDayWords();
  const cases = useInfiniteQuery(approvalsOfItemQuery(itemId));
  const open = cases.data?.pages.flatMap((page) => page.items).find(({ status }) => status === 'open');
  const approval = useQuery({ ...approvalQuery(open?.id ?? ''), enabled: open !== undefined }).data;
  if (!open) return <>{t('waits.approval')}</>;
  const waiting = approval && waitingFor(approval);
  return (
    <span data-testid="held-by">
      <Link to={`/approvals/${open.id}`}>{t('approval.title', { action: wordFor(open.action) })}</Link>{' '}
      {waiting && (
        <>
          {t('approval.waitsFor', { who: waiting.names.join('、') || approval.keeper.name, step: waiting.step })}
          {waiting.dueOn !== null && t('approval.waitsUntil', { date: dayWords(waiting.dueOn) })}
        </>
      )}
    </span>
  );
}
