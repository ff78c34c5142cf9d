import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { approvalsOfItemQuery } from '../../api/approvals.js';
import { HeldByCase } from './HeldByCase.js';

/** Why an item is held: which approval, and for whom it waits until when. */
export function HeldBy({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const cases = useInfiniteQuery(approvalsOfItemQuery(itemId));
  const open = cases.data?.pages.flatMap((page) => page.items).find(({ status }) => status === 'open');
  return open ? <HeldByCase caseId={open.id} action={open.action} /> : <>{t('waits.approval')}</>;
}
