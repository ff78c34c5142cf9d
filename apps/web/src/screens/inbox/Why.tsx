import { useTranslation } from 'react-i18next';
import type { InboxLine } from '../../api/shapes.js';
import { today } from '../../shared/today.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { useWordFor } from '../../shared/useWordFor.js';

/** Why a line waits, in one sentence. */
export function Why({ line }: { line: InboxLine }) {
  const { t } = useTranslation();
  const wordFor = useWordFor('itemAction');
  const dayWords = useDayWords();
  const { unit, person, onBehalfOf, action, step, count, proposedDue } = line;
  return (
    <>
      {t(`inbox.why.${reasonOf(line)}`, {
        unit: unit?.name ?? '',
        person: person?.name ?? '',
        onBehalfOf: onBehalfOf?.name ?? '',
        action: action === null ? '' : wordFor(action),
        step: step ?? '',
        count: count ?? 0,
        date: proposedDue === null ? '' : dayWords(proposedDue),
      })}
    </>
  );
}

const reasonOf = ({ kind, onBehalfOf, dueOn, count }: InboxLine) => {
  if (kind === 'approve' && onBehalfOf !== null) return 'delegate';
  if (kind === 'check' && count === 0) return 'checkReady';
  return kind === 'work' && dueOn !== null && dueOn < today() ? 'workPast' : kind;
};
