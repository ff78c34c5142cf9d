import { openStatuses, type AssignmentRole } from '#libs/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dispatchesQuery } from '../../api/dispatches.js';
import type { WorkItemQuery } from '../../api/shapes.js';
import { workItemCountsQuery, workItemsQuery } from '../../api/work-items.js';
import { Block } from './Block.js';
import { ItemBlock } from './ItemBlock.js';

const FEW = 6;
const open = openStatuses.join(',');

/** Dispatches to sign, and the items one's unit answers for or has a part in, the next due first. */
export function UnitHome() {
  const { t } = useTranslation();
  const toSign = useInfiniteQuery(dispatchesQuery({ status: 'issued', limit: 50 }));
  const rows = toSign.data?.pages.flatMap((page) => page.items).filter((dispatch) => dispatch.canSign);
  return (
    <>
      <Block
        title={t('home.toSign')}
        to="/dispatches?status=issued"
        rows={rows}
        rowKey={(dispatch) => dispatch.id}
        line={(dispatch) => (
          <>
            <Link to={`/dispatches/${dispatch.id}`}>{dispatch.plan.title}</Link>{' '}
            <span className="quiet">
              {t('home.oneSignature', { count: dispatch.leadCount + dispatch.shareCount })}
              {' · '}
              {t('dispatches.counts', { leads: dispatch.leadCount, shares: dispatch.shareCount })}
            </span>
          </>
        )}
        empty={t('home.nothingToSign')}
        testId="home-to-sign"
      />
      <div className="columns">
        <RoleItems role="lead" title={t('home.weLead')} empty={t('home.noLead')} />
        <RoleItems role="supporting" title={t('home.weSupport')} empty={t('home.noSupport')} />
        <RoleItems role="implementer" title={t('home.weImplement')} empty={t('home.noImplement')} />
      </div>
    </>
  );
}

function RoleItems({ role, title, empty }: { role: AssignmentRole; title: string; empty: string }) {
  const filters: WorkItemQuery = { role, status: [...openStatuses] };
  const items = useInfiniteQuery(workItemsQuery({ ...filters, limit: FEW, sort: 'due' }));
  const counts = useQuery(workItemCountsQuery(filters));
  return (
    <ItemBlock
      title={title}
      to={`/items?role=${role}&status=${open}`}
      items={items.data?.pages.flatMap((page) => page.items)}
      count={counts.data?.total}
      empty={empty}
      testId={`home-${role}`}
    />
  );
}
