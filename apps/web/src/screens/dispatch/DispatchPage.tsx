import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { dispatchQuery, signDispatch } from '../../api/dispatches.js';
import { keys } from '../../api/keys.js';
import type { Dispatch, DispatchLine } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { dispatchCounts } from '../../shared/dispatch-counts.js';
import { PlanLink, UnitLink } from '../../shared/links.js';
import { documentName } from '../../shared/document-name.js';
import { Moment } from '../../shared/Moment.js';
import { PageHead } from '../../shared/PageHead.js';
import { useAction } from '../../shared/useAction.js';
import { Paper } from '../../shared/Paper.js';
import { ContestDialog } from './ContestDialog.js';
import { LineTable } from './LineTable.js';

/** What one unit was handed in one go: signed once for all of it, each line open to contest inside the period. */
export function Component() {
  const { dispatchId = '' } = useParams();
  const dispatch = useQuery(dispatchQuery(dispatchId));
  if (dispatch.error && !dispatch.data) {
    return <Refused error={dispatch.error} onRetry={() => void dispatch.refetch()} />;
  }
  return dispatch.data ? <DispatchSheet dispatch={dispatch.data} /> : <Waiting />;
}

function DispatchSheet({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [contested, setContested] = useState<DispatchLine | null>(null);
  const sign = useAction(() => signDispatch(dispatch), {
    done: t('dispatch.signedDone'),
    onDone: (after) => cache.setQueryData(keys.dispatches.detail(dispatch.id), after),
    onRefused: () => void cache.invalidateQueries({ queryKey: keys.dispatches.detail(dispatch.id) }),
  });
  return (
    <div className="page" data-testid="dispatch" data-status={dispatch.status}>
      <PageHead
        title={
          <>
            <span className="term">{t('dispatch.title')}</span>
            {dispatch.unit.name}
          </>
        }
        name={`${t('dispatch.title')} · ${dispatch.unit.name}`}
        note={
          <ul className="facts">
            <li>
              <PlanLink plan={dispatch.plan} />
            </li>
            <li>
              <UnitLink unit={dispatch.unit} />
            </li>
            <li>
              {t('dispatches.issuedAt')} <Moment at={dispatch.issuedAt} day />
            </li>
            <li>{dispatchCounts(dispatch, t)}</li>
            {dispatch.revision !== null && (
              <li data-testid="dispatch-revision">
                {t('dispatch.revised.by', { document: documentName(dispatch.revision) })}
              </li>
            )}
          </ul>
        }
      >
        <Paper of={`dispatches/${dispatch.id}`} />
        {dispatch.canSign && (
          <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate(undefined)} data-testid="sign">
            {t('dispatch.sign', { count: dispatch.lines.length })}
          </Button>
        )}
      </PageHead>
      <p className="quiet apart">
        {dispatch.signedAt === null ? (
          <span>{t('dispatch.signNote')}</span>
        ) : (
          <span data-testid="signed">
            {t('dispatch.signedBy', { who: dispatch.signedBy?.name ?? '' })} <Moment at={dispatch.signedAt} />
          </span>
        )}
        <span>{t('dispatch.contestUntil', { date: dispatch.contestUntil })}</span>
      </p>
      <LineTable lines={dispatch.lines} onContest={setContested} />
      {contested && <ContestDialog dispatch={dispatch} line={contested} onClose={() => setContested(null)} />}
    </div>
  );
}
