import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dispatchesQuery } from '../../api/dispatches.js';
import { plansQuery } from '../../api/plans.js';
import { dispatchCounts } from '../../shared/dispatch-counts.js';
import { UnitLink } from '../../shared/links.js';
import '../desk/desk.css';
import { DeskColumns } from '../desk/DeskColumns.js';
import { BurdenLine } from '../windows/BurdenLine.js';
import { Block } from './Block.js';
import { InboxLine } from './InboxLine.js';

const FEW = 6;

/** Screen ④ as the supervisor's home: what this month asks of units, and what waits; below it the drafts to check and the dispatches nobody has signed yet. */
export function SupervisorHome() {
  const { t } = useTranslation();
  const drafts = useInfiniteQuery(plansQuery({ status: 'draft', limit: FEW }));
  const unsigned = useInfiniteQuery(dispatchesQuery({ status: 'issued', limit: FEW }));
  return (
    <>
      <BurdenLine>
        <Link to="/reporting?burden=units">{t('burden.units')}</Link>
      </BurdenLine>
      <InboxLine />
      <DeskColumns />
      <div className="columns">
        <Block
          title={t('home.drafts')}
          to="/plans?status=draft"
          rows={drafts.data?.pages.flatMap((page) => page.items)}
          rowKey={(plan) => plan.id}
          line={(plan) => (
            <>
              <Link to={`/plans/${plan.id}/check`}>{plan.title}</Link>{' '}
              <span className="quiet">
                {plan.openQuestions > 0
                  ? t('plans.openQuestions', { count: plan.openQuestions })
                  : t('plans.readyToIssue')}
              </span>
            </>
          )}
          empty={t('home.noDrafts')}
          testId="home-drafts"
        />
        <Block
          title={t('home.unsigned')}
          to="/dispatches?status=issued"
          rows={unsigned.data?.pages.flatMap((page) => page.items)}
          rowKey={(dispatch) => dispatch.id}
          line={(dispatch) => (
            <>
              <UnitLink unit={dispatch.unit} />{' '}
              <Link to={`/dispatches/${dispatch.id}`} className="quiet">
                {dispatchCounts(dispatch, t)}
              </Link>
            </>
          )}
          empty={t('home.noUnsigned')}
          testId="home-unsigned"
        />
      </div>
    </>
  );
}
