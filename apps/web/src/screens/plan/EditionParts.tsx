import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { broughtForwardQuery } from '../../api/revisions.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PartsBroughtForward } from '../revision/PartsBroughtForward.js';

interface Props {
  planId: string;
  editionId: string;
}

/** Whose parts a revision brought forward with their items; nothing where it brought none. */
export function EditionParts({ planId, editionId }: Props) {
  const { t } = useTranslation();
  const parts = useInfiniteQuery(broughtForwardQuery(planId, editionId));
  const [first] = parts.data?.pages ?? [];
  if (!first || first.total === 0) return null;
  return (
    <details className="edition-parts" data-testid="edition-parts">
      <summary>{t('revision.broughtForwardCount', { count: first.total })}</summary>
      <PartsBroughtForward parts={parts.data!.pages.flatMap(({ items }) => items)} />
      <LoadMore query={parts} />
    </details>
  );
}
