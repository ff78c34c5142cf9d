import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { workItemCountsQuery, workItemsQuery } from '../../api/work-items.js';
import { LINES } from './Block.js';
import { ItemBlock } from './ItemBlock.js';

/** Items whose duties are in dispute. */
export function ContestedBlock() {
  const { t } = useTranslation();
  const contested = useInfiniteQuery(workItemsQuery({ contested: 'true', limit: LINES + 1, sort: 'due' }));
  const counts = useQuery(workItemCountsQuery({}));
  return (
    <ItemBlock
      title={t('home.contested')}
      to="/items?contested=true"
      items={contested.data?.pages.flatMap((page) => page.items)}
      count={counts.data?.contested}
      empty={t('home.noContested')}
      testId="home-contested"
    />
  );
}
