import type { TFunction } from 'i18next';
import type { DraftQuestion, QuestionOption } from '../../api/shapes.js';

/**
 * The server asks in Chinese, in the words of the document. Where the page speaks another language, each kind of question
 * has a sentence of its own there, and so have the answers that quote nothing.
 */
export function inTheLanguage(question: DraftQuestion, language: string, t: TFunction): DraftQuestion {
  if (language !== 'en') return question;
  const options = question.options.map((option) => ({ ...option, label: labelOf(question, option, t) }));
  return { ...question, message: `${t(`questionSays.${question.kind}`)} ${question.message}`, options };
}

function labelOf({ kind }: DraftQuestion, { label, answer }: QuestionOption, t: TFunction): string {
  switch (answer.choice) {
    case 'confirm':
      return confirmed(kind, t);
    case 'none':
      return t(kind === 'ruleReach' ? 'questionOffers.coversNone' : 'check.way.none');
    case 'newUnits':
      return t('questionOffers.newUnits');
    case 'deadline':
      return answer.dueOn === null ? t('checkText.noDeadline') : t('questionOffers.due', { date: answer.dueOn });
    case 'leaf':
      return t(`checkText.leaf.${answer.leaf}`);
    case 'columns':
      return answer.columns.map((column) => t(`checkText.column.${column}`)).join(t('sign.list'));
    case 'correct':
      return t('questionOffers.correct', { text: answer.text });
    case 'unit':
    case 'group':
    case 'newUnit':
    case 'items':
      return label;
  }
}

function confirmed(kind: DraftQuestion['kind'], t: TFunction): string {
  switch (kind) {
    case 'openEnded':
      return t('questionOffers.onlyListed');
    case 'leadAssumed':
      return t('questionOffers.firstLeads');
    case 'tableColumns':
      return t('questionOffers.noTaskTable');
    default:
      return t('check.way.confirm');
  }
}
