import { useTranslation } from 'react-i18next';
import type { ApprovalCase, ApprovalTask } from '../../api/shapes.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { Moment } from '../../shared/Moment.js';
import { useFlowName } from '../../shared/useFlowName.js';

/** One turn: whose, by what, for whom; what was decided, when, with which words. */
export function TrailTask({ task, approval }: { task: ApprovalTask; approval: ApprovalCase }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const { decision, state } = task;
  const toStep = approval.flow.definition.steps.find(({ key }) => key === decision?.toStep)?.name ?? '';
  return (
    <div className="trail-task" data-task={task.id} data-state={state}>
      <span>
        <Whose task={task} events={approval.events} />{' '}
        {decision ? (
          <strong>{t(`approval.decided.${decision.decision}`, { step: flowName(toStep) })}</strong>
        ) : (
          <span className={state === 'live' ? undefined : 'faint'}>
            {t(`taskState.${state === 'live' && task.holder === null ? 'missing' : state}`)}
          </span>
        )}
        {decision && decision.reason !== '' && <q className="opinion">{decision.reason}</q>}
      </span>
      {decision ? <Moment at={decision.at} /> : <Until task={task} />}
    </div>
  );
}

interface Came {
  task: ApprovalTask;
  events: ApprovalCase['events'];
}

/** A for B: who decided and in whose stead, or whose turn it is; and how it came to that person. */
function Whose({ task, events }: Came) {
  const { t } = useTranslation();
  const { decision, holder, delegate, standIn, added } = task;
  if (decision)
    return (
      <>
        {decision.onBehalfOf
          ? t('approval.for', { by: decision.by.name, whom: decision.onBehalfOf.name })
          : decision.by.name}
        <CameBy task={task} events={events} />
        <Notes added={added} />
      </>
    );
  return (
    <>
      {holder?.name ?? t('approval.nobody')}
      <CameBy task={task} events={events} />
      {delegate && <span className="quiet"> {t('approval.delegatedTo', { whom: delegate.name })}</span>}
      {standIn && <span className="quiet"> {t('approval.hasStandIn', { whom: standIn.name })}</span>}
      <Notes added={added} />
    </>
  );
}

/** By what the turn is this person's, where the flow did not name him or her. */
function CameBy({ task: { id, source, principal, holder }, events }: Came) {
  const { t } = useTranslation();
  if (['rule', 'kept', 'added'].includes(source)) return null;
  const passed = events.findLast(({ kind, taskId }) => kind === 'transferred' && taskId === id);
  const before = source === 'transferred' && passed?.from ? passed.from : principal;
  const whom = before !== null && before.id !== holder?.id ? before.name : null;
  return (
    <span className="quiet">
      {' '}
      {whom === null
        ? t(`taskSource.${source}`)
        : source === 'transferred'
          ? t('approval.transferredFrom', { whom })
          : t('approval.follows', { source: t(`taskSource.${source}`), whom })}
    </span>
  );
}

function Notes({ added }: { added: ApprovalTask['added'] }) {
  const { t } = useTranslation();
  return added && <span className="quiet"> {t(`approval.added.${added.place}`, { by: added.by.name })}</span>;
}

function Until({ task: { state, dueOn } }: { task: ApprovalTask }) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  if (dueOn === null || (state !== 'live' && state !== 'waiting')) return <span />;
  return <time dateTime={dueOn}>{t('approval.until', { date: dayWords(dueOn) })}</time>;
}
