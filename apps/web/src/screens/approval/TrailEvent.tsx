import { useTranslation } from 'react-i18next';
import type { ApprovalEvent } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';

/** Something that happened besides decisions, in one sentence: who, to whom, why, and when. */
export function TrailEvent({ event }: { event: ApprovalEvent }) {
  const { t } = useTranslation();
  const { by, from, to, at, kind } = event;
  return (
    <div className="trail-task trail-event" data-event={kind}>
      <span>
        {t(`approval.event.${wordsOf(event)}`, {
          by: by?.name ?? '',
          from: from?.name ?? '',
          to: to.map(({ name }) => name).join(t('sign.list')),
        })}
      </span>
      <Moment at={at} />
    </div>
  );
}

function wordsOf({ kind, place, from, to, source, skipped }: ApprovalEvent) {
  switch (kind) {
    case 'added':
      return `added.${place ?? 'beside'}` as const;
    case 'stepSkipped':
      return `stepSkipped.${skipped ?? 'nobody'}` as const;
    case 'reassigned':
      if (to.length === 0) return 'left';
      return `${from === null ? 'found' : 'followed'}.${source === 'standIn' ? 'standIn' : 'unitHead'}` as const;
    default:
      return kind;
  }
}
