import type { TFunction } from 'i18next';
import type { DraftQuestion, QuestionOption } from '../../api/shapes.js';

/**
 * The server asks in Chinese, in the words of the document. Where the page speaks another language, each kind of question
 * has a sentence of its own there, and so have the answers that quote nothing.
 */
export function inTheLanguage(question: DraftQuestion, language: string, t: TFunction): DraftQuestion {
  if (language !== 'en') return question;
  const options = question.options.map((option) => ({ ...option, label: labelOf(question, option, t) }));
  const says = isUnread(question) ? t('questionSays.unread') : t(`questionSays.${question.kind}`);
  return { ...question, message: `${says} ${question.message}`, options };
}

/** Whether it is about what could not be read at all: that tasks stand in it is offered, not what the words are. */
const isUnread = ({ kind, options }: DraftQuestion): boolean =>
  kind === 'unaccounted' && options.some(({ answer }) => answer.choice === 'none');

function labelOf({ kind }: DraftQuestion, { label, answer }: QuestionOption, t: TFunction): string {
  switch (answer.choice) {
    case 'confirm':
      return confirmed(kind, t);
    case 'none':
      return none(kind, t);
    case 'newUnits':
      return t('questionOffers.newUnits');
    case 'deadline':
      return answer.dueOn === null ? t('checkText.noDeadline') : t('questionOffers.due', { date: answer.dueOn });
    case 'year':
      return t('questionOffers.year', { year: answer.year });
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

function none(kind: DraftQuestion['kind'], t: TFunction): string {
  switch (kind) {
    case 'ruleReach':
      return t('questionOffers.coversNone');
    case 'unaccounted':
      return t('questionOffers.noTaskInIt');
    default:
      return t('check.way.none');
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
    case 'unaccounted':
      return t('questionOffers.addedByHand');
    default:
      return t('check.way.confirm');
  }
}
