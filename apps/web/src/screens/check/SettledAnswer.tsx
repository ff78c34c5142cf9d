import { useTranslation } from 'react-i18next';
import type { Answer, Draft, DraftQuestion } from '../../api/shapes.js';
import { useParties } from '../../shared/useParties.js';
import { partyValue } from '../../shared/unit-options.js';
import { optionOf } from './questions.js';

/** What was answered; to change it, undo. */
export function SettledAnswer({ draft, question }: { draft: Draft; question: DraftQuestion }) {
  const { t } = useTranslation();
  const describe = useAnswerText(draft);
  const option = question.options[optionOf(question, question.answer)];
  return (
    <p className="settled" data-testid="settled">
      {question.status === 'waived'
        ? t('check.waived', { reason: question.reason ?? '' })
        : t('check.answered', { answer: option?.label ?? (question.answer ? describe(question.answer) : '') })}
    </p>
  );
}

function useAnswerText(draft: Draft): (answer: Answer) => string {
  const { t } = useTranslation();
  const { options } = useParties(true);
  const named = (kind: 'unit' | 'group', id: string) =>
    options.find((option) => option.value === partyValue({ kind, id }))?.label ?? '';
  return (answer) => {
    switch (answer.choice) {
      case 'unit':
        return named('unit', answer.unitId);
      case 'group':
        return named('group', answer.groupId);
      case 'newUnit':
        return answer.name;
      case 'newUnits':
        return (answer.units ?? []).map(({ name }) => name).join(t('sign.list'));
      case 'items':
        return draft.items
          .filter((item) => answer.itemIds.includes(item.id))
          .map((item) => item.ref)
          .join(t('sign.list'));
      case 'correct':
        return answer.text;
      case 'deadline':
        return answer.dueOn ?? t('checkText.noDeadline');
      case 'year':
        return t('questionOffers.year', { year: answer.year });
      case 'columns':
        return answer.columns.map((column) => t(`checkText.column.${column}`)).join(t('sign.list'));
      case 'leaf':
        return t(`checkText.leaf.${answer.leaf}`);
      case 'none':
      case 'confirm':
        return t(`check.way.${answer.choice}`);
    }
  };
}
