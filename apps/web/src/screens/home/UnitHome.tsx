import { openStatuses, type AssignmentRole } from '#libs/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dispatchesQuery } from '../../api/dispatches.js';
import { factChecksQuery, lettersQuery } from '../../api/letters.js';
import { deskQuery } from '../../api/review.js';
import type { WorkItemQuery } from '../../api/shapes.js';
import { sheetsQuery } from '../../api/sheets.js';
import { workItemCountsQuery, workItemsQuery } from '../../api/work-items.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { today } from '../../shared/today.js';
import { Asks } from './Asks.js';
import { InboxLine } from './InboxLine.js';
import { ItemBlock } from './ItemBlock.js';
import { SheetBelow } from './SheetBelow.js';
import { unitAsks } from './unit-asks.js';

const FEW = 6;
const open = openStatuses.join(',');

/** Screen ②: what the unit is asked, in a few lines; below it its one sheet, then what it answers for or has a part in. */
export function UnitHome() {
  const { t } = useTranslation();
  return (
    <>
      <Asked />
      <InboxLine />
      <div className="columns">
        <RoleItems role="lead" title={t('home.weLead')} empty={t('home.noLead')} />
        <RoleItems role="supporting" title={t('home.weSupport')} empty={t('home.noSupport')} />
        <RoleItems role="implementer" title={t('home.weImplement')} empty={t('home.noImplement')} />
      </div>
    </>
  );
}

function Asked() {
  const toSign = useInfiniteQuery(dispatchesQuery({ status: 'issued', limit: 50 }));
  const unsent = useInfiniteQuery(sheetsQuery({ mine: 'true', status: 'open', limit: 50 }));
  const desk = useQuery(deskQuery);
  const letters = useInfiniteQuery(lettersQuery({ toAnswer: 'true', limit: 50 }));
  const facts = useQuery(factChecksQuery);
  const failed = [toSign, unsent, desk, letters, facts].find(({ error, data }) => error !== null && data === undefined);
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!toSign.data || !unsent.data || !desk.data || !letters.data || !facts.data) return <TableWaiting />;
  const dispatches = toSign.data.pages.flatMap((page) => page.items).filter(({ canSign }) => canSign);
  // A window that was locked asks nothing any more, unless it was opened again for this unit.
  const sheets = unsent.data.pages.flatMap((page) => page.items).filter(({ canWrite, held }) => canWrite || held);
  return (
    <>
      <Asks
        asks={unitAsks({
          sheets,
          dispatches,
          letters: letters.data.pages.flatMap((page) => page.items),
          facts: facts.data.items.filter(({ canAnswer }) => canAnswer),
          desk: desk.data,
          today,
        })}
      />
      <SheetBelow sheets={sheets} />
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
