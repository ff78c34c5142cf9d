import { openStatuses } from '#libs/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { workItemCountsQuery, workItemsQuery } from '../../api/work-items.js';
import { ContestedBlock } from './ContestedBlock.js';
import { InstructionBlock } from './InstructionBlock.js';
import { InboxLine } from './InboxLine.js';
import { ItemBlock } from './ItemBlock.js';

const FEW = 6;
const open = { status: [...openStatuses] };

/** A leader reads: the items of the field by deadline, and those whose duties are in dispute. */
export function LeaderHome() {
  const { t } = useTranslation();
  const field = useInfiniteQuery(workItemsQuery({ ...open, limit: FEW, sort: 'due' }));
  const all = useQuery(workItemCountsQuery(open));
  return (
    <>
      <InboxLine />
      <div className="columns">
        <ItemBlock
          title={t('home.field')}
          to={`/items?status=${openStatuses.join(',')}`}
          items={field.data?.pages.flatMap((page) => page.items)}
          count={all.data?.total}
          empty={t('items.empty')}
          testId="home-field"
        />
        <InstructionBlock />
        <ContestedBlock />
      </div>
    </>
  );
}
