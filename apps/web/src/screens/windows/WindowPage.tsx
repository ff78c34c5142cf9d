import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { keys } from '../../api/keys.js';
import type { ReportingWindow } from '../../api/shapes.js';
import { lockWindow, windowQuery, windowUnitsQuery } from '../../api/windows.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PlanLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { PageHead } from '../../shared/PageHead.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { useAction } from '../../shared/useAction.js';
import { UnitsTable } from './UnitsTable.js';

/** One window: what it asks, who has sent, in official order. */
export function Component() {
  const { windowId = '' } = useParams();
  const window = useQuery(windowQuery(windowId));
  if (window.error && !window.data) return <Refused error={window.error} onRetry={() => void window.refetch()} />;
  return window.data ? <OneWindow window={window.data} /> : <Waiting />;
}

function OneWindow({ window }: { window: ReportingWindow }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const cache = useQueryClient();
  const units = useQuery(windowUnitsQuery(window.id));
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: keys.windows.lists });
    void cache.invalidateQueries({ queryKey: keys.windows.units(window.id) });
  };
  const lock = useAction(() => lockWindow(window), {
    done: t('window.lockDone'),
    onDone: (after) => {
      cache.setQueryData(keys.windows.detail(window.id), after);
      refresh();
    },
    onRefused: () => void cache.invalidateQueries({ queryKey: keys.windows.detail(window.id) }),
  });
  const unsent = window.cost.units - window.sent;
  const ask = () =>
    modal.confirm({
      title: t('window.lock'),
      content: unsent === 0 ? t('window.lockNoteAll') : t('window.lockNote', { unsent }),
      okText: t('window.lock'),
      cancelText: t('action.cancel'),
      onOk: () => lock.mutate(undefined),
    });
  return (
    <div className="page" data-testid="window" data-status={window.status}>
      <PageHead
        title={window.title}
        note={
          <ul className="facts">
            <li>{t(`windowKind.${window.kind}`)}</li>
            {window.plan && (
              <li>
                <PlanLink plan={window.plan} />
              </li>
            )}
            <li>{t('oneSheet.period', { from: window.periodFrom, to: window.periodTo })}</li>
            <li>{t('oneSheet.dueOn', { date: window.dueOn })}</li>
            <li>
              {window.openedBy.name} <Moment at={window.openedAt} />
            </li>
          </ul>
        }
      >
        {window.canLock && (
          <Button loading={lock.isPending} onClick={ask} data-testid="window-lock">
            {t('window.lock')}
          </Button>
        )}
      </PageHead>
      <p className="apart">
        <span>{t('window.cost', { ...window.cost })}</span>
        <span data-testid="window-sent">{t('window.sentOf', { sent: window.sent, units: window.cost.units })}</span>
        {window.lockedAt !== null && (
          <span>
            {t('windowStatus.locked')} <Moment at={window.lockedAt} />
          </span>
        )}
      </p>
      {units.error && <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.data ? <UnitsTable units={units.data.units} windowId={window.id} /> : units.isPending && <TableWaiting />}
    </div>
  );
}
