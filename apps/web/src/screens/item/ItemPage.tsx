import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { workItemHistoryQuery, workItemQuery } from '../../api/work-items.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { History } from '../../shared/History.js';
import { PlanLink } from '../../shared/links.js';
import { PageHead } from '../../shared/PageHead.js';
import { ItemStatus } from '../../shared/words.js';
import { Actions } from './Actions.js';
import { Answering } from './Answering.js';
import { Asked } from './Asked.js';
import { Contests } from './Contests.js';
import { EvidencePanel } from './panels/EvidencePanel.js';
import { TargetsPanel } from './panels/TargetsPanel.js';
import { Shares } from './Shares.js';

/** Screen ③: what is asked → who answers, by when → shares → what waits and for whom → the record. */
export function Component() {
  const { t } = useTranslation();
  const { itemId = '' } = useParams();
  useLiveRoom('item', itemId);
  const item = useQuery(workItemQuery(itemId));
  const history = useQuery(workItemHistoryQuery(itemId));
  const [deciding, setDeciding] = useState<string | null>(null);

  // What one may no longer see is not left on the screen.
  if (item.error && (!item.data || 'status' in item.error)) {
    return <Refused error={item.error} onRetry={() => void item.refetch()} />;
  }
  if (!item.data) return <Waiting />;
  const { number, title, plan, status, contested, key } = item.data;
  return (
    <article className="page item" data-testid="item" data-status={status} data-contested={contested}>
      <PageHead
        title={title}
        note={
          <ul className="facts">
            <li>{number}</li>
            <li>
              <ItemStatus status={status} contested={contested} />
            </li>
            {key && <li>{t('item.key')}</li>}
            <li>
              <PlanLink plan={plan} />
            </li>
          </ul>
        }
      >
        {deciding === null && <Actions item={item.data} onDecide={setDeciding} />}
      </PageHead>
      <Asked item={item.data} />
      <Answering item={item.data} />
      <Shares item={item.data} />
      <TargetsPanel itemId={itemId} />
      <EvidencePanel itemId={itemId} />
      <Contests item={item.data} deciding={deciding} onDecide={setDeciding} />
      <section>
        <h2>{t('history.title')}</h2>
        <History lines={history.data?.items ?? []} />
      </section>
    </article>
  );
}
