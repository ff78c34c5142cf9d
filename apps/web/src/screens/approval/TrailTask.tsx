import { useTranslation } from 'react-i18next';
import type { ApprovalCase, ApprovalTask } from '../../api/shapes.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { Moment } from '../../shared/Moment.js';

/** One turn: whose, by what, for whom; what was decided, when, with which words. */
export function TrailTask({ task, approval }: { task: ApprovalTask; approval: ApprovalCase }) {
  const { t } = useTranslation();
  const { decision, state } = task;
  const toStep = approval.flow.definition.steps.find(({ key }) => key === decision?.toStep)?.name ?? '';
  return (
    <div className="trail-task" data-task={task.id} data-state={state}>
      <span>
        <Whose task={task} />{' '}
        {decision ? (
          <strong>{t(`approval.decided.${decision.decision}`, { step: toStep })}</strong>
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

/** A for B: who decided and in whose stead, or whose turn it is. */
function Whose({ task }: { task: ApprovalTask }) {
  const { t } = useTranslation();
  const { decision, holder, delegate, standIn, added, source, principal } = task;
  if (decision)
    return (
      <>
        {decision.onBehalfOf
          ? t('approval.for', { by: decision.by.name, whom: decision.onBehalfOf.name })
          : decision.by.name}
        <Notes added={added} />
      </>
    );
  const followed = principal !== null && principal.id !== holder?.id;
  return (
    <>
      {holder?.name ?? t('approval.nobody')}
      {!['rule', 'kept', 'added'].includes(source) && (
        <span className="quiet">
          {' '}
          {followed
            ? t('approval.follows', { source: t(`taskSource.${source}`), whom: principal.name })
            : t(`taskSource.${source}`)}
        </span>
      )}
      {delegate && <span className="quiet"> {t('approval.delegatedTo', { whom: delegate.name })}</span>}
      {standIn && <span className="quiet"> {t('approval.hasStandIn', { whom: standIn.name })}</span>}
      <Notes added={added} />
    </>
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
