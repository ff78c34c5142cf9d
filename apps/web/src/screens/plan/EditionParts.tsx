import { useInfiniteQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { broughtForwardQuery } from '../../api/revisions.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { PartsBroughtForward } from '../revision/PartsBroughtForward.js';

interface Props {
  planId: string;
  editionId: string;
  /** How many there are; which they are is asked for once somebody looks. */
  count: number;
}

/** Whose parts a revision brought forward with their items. */
export function EditionParts({ planId, editionId, count }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const parts = useInfiniteQuery({ ...broughtForwardQuery(planId, editionId), enabled: open });
  return (
    <details
      className="edition-parts"
      data-testid="edition-parts"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('revision.broughtForwardCount', { count })}</summary>
      <ProblemNotice error={parts.error} onRetry={() => void parts.refetch()} />
      {parts.isLoading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {parts.data && <PartsBroughtForward parts={parts.data.pages.flatMap(({ items }) => items)} />}
      <LoadMore query={parts} />
    </details>
  );
}
