import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { approvalsOfItemQuery } from '../../api/approvals.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { Moment } from '../../shared/Moment.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { useWordFor } from '../../shared/useWordFor.js';

/** The approvals an item went through and the one that holds it, the newest first; nothing where there was none. */
export function ApprovalsOfItem({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const flowNameOf = useFlowName();
  const wordFor = useWordFor('itemAction');
  const cases = useInfiniteQuery(approvalsOfItemQuery(itemId));
  const rows = cases.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <section id="approvals" data-testid="approvals-of-item">
      <h2>{t('approval.ofItem')}</h2>
      <ul className="lines">
        {rows.map(({ id, action, flowName, status, requester, requesterUnit, openedAt }) => (
          <li key={id} data-status={status}>
            <Link to={`/approvals/${id}`}>{wordFor(action)}</Link>{' '}
            <span className="quiet">
              {t(`caseStatus.${status}`)} · {flowNameOf(flowName)} · {requesterUnit?.name} {requester.name}{' '}
              <Moment at={openedAt} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore query={cases} />
    </section>
  );
}
