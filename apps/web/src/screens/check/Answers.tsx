import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftQuestion } from '../../api/shapes.js';
import { OtherAnswer } from './OtherAnswer.js';
import { formsBehindOne, formsOf, optionOf, type Choice } from './questions.js';
import { RuleReach } from './RuleReach.js';
import type { Asked } from './useQuestions.js';
import { WaiveReason } from './WaiveReason.js';

interface Props {
  draft: Draft;
  question: DraftQuestion;
  asked: Asked;
  onEdit: (itemId: string) => void;
}

/** The two or three answers, each given with one press and taken back by undo; then forms, and leaving it with a reason. */
export function Answers({ draft, question, asked, onEdit }: Props) {
  const { t } = useTranslation();
  const { choice, choose } = asked;
  const picked = pickedOption(question, choice);
  const behindOne = formsBehindOne(question);
  const forms = formsOf(question);
  return (
    <>
      <div className="answers" role="group" aria-label={t('check.answers')}>
        {question.options.map((option, index) => (
          <Button
            key={option.label}
            data-answer={option.answer.choice}
            aria-pressed={picked === index}
            disabled={asked.pending}
            onClick={() => asked.pick(index)}
          >
            <kbd>{index + 1}</kbd> {option.label}
          </Button>
        ))}
        {behindOne ? (
          <Button
            data-answer="other"
            aria-pressed={choice?.way === 'other'}
            onClick={() => choose({ way: 'other', form: null, answer: null })}
          >
            {t('check.other')}
          </Button>
        ) : (
          forms.map((form, index) => (
            <Button
              key={form}
              data-answer={form}
              aria-pressed={choice?.way === 'other' && choice.form === form}
              onClick={() => asked.pick(question.options.length + index)}
            >
              <kbd>{question.options.length + index + 1}</kbd> {t(`check.way.${form}`)}
            </Button>
          ))
        )}
        {question.kind === 'openEnded' && question.itemId !== null && (
          <Button data-answer="edit" onClick={() => onEdit(question.itemId ?? '')}>
            {t('check.addUnits')}
          </Button>
        )}
        <Button
          type="text"
          data-answer="waive"
          aria-pressed={choice?.way === 'waive'}
          onClick={() => choose({ way: 'waive', reason: '' })}
        >
          {t('check.waive')}
        </Button>
      </div>
      {choice?.way === 'items' && (
        <RuleReach
          items={draft.items}
          chosen={choice.itemIds}
          onChange={(itemIds) => choose({ way: 'items', itemIds })}
        />
      )}
      {choice?.way === 'other' && (
        <OtherAnswer
          question={question}
          forms={behindOne ? forms : []}
          choice={choice}
          onChoose={choose}
          onConfirm={asked.confirm}
        />
      )}
      {choice?.way === 'waive' && (
        <WaiveReason
          reason={choice.reason}
          onChange={(reason) => choose({ way: 'waive', reason })}
          onConfirm={asked.confirm}
        />
      )}
    </>
  );
}

function pickedOption(question: DraftQuestion, choice: Choice | null): number {
  if (choice?.way === 'option') return choice.index;
  return choice?.way === 'items' ? optionOf(question, { choice: 'items', itemIds: choice.itemIds }) : -1;
}
