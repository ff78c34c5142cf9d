import { useTranslation } from 'react-i18next';
import type { InboxLine } from '../../api/shapes.js';
import { today } from '../../shared/today.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { useFlowName } from '../../shared/useFlowName.js';

/** Why a line waits, in one sentence. */
export function Why({ line }: { line: InboxLine }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const wordFor = useWordFor('itemAction');
  const dayWords = useDayWords();
  const { unit, person, onBehalfOf, action, step, count, proposedDue, urgedOn, urgedBy } = line;
  return (
    <>
      {t(`inbox.why.${reasonOf(line)}`, {
        unit: unit?.name ?? '',
        person: person?.name ?? '',
        onBehalfOf: onBehalfOf?.name ?? '',
        action: action === null ? '' : wordFor(action),
        step: flowName(step ?? ''),
        count: count ?? 0,
        date: proposedDue === null ? '' : dayWords(proposedDue),
      })}
      {urgedOn !== null && (
        <strong data-testid="inbox-urged">
          {' '}
          {t('inbox.urged', { person: urgedBy?.name ?? '', date: dayWords(urgedOn) })}
        </strong>
      )}
    </>
  );
}

const reasonOf = ({ kind, onBehalfOf, dueOn, count }: InboxLine) => {
  if (kind === 'approve' && onBehalfOf !== null) return 'delegate';
  if (kind === 'check' && count === 0) return 'checkReady';
  return (kind === 'work' || kind === 'reminder') && dueOn !== null && dueOn < today() ? 'workPast' : kind;
};
