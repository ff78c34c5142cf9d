import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftQuestion } from '../../api/shapes.js';
import { OtherAnswer } from './OtherAnswer.js';
import { optionOf } from './questions.js';
import { RuleReach } from './RuleReach.js';
import type { Asked } from './useQuestions.js';
import { WaiveReason } from './WaiveReason.js';

interface Props {
  draft: Draft;
  question: DraftQuestion;
  asked: Asked;
}

/** The two or three answers, then anything else, then leaving it with a reason. Picking is not yet confirming. */
export function Answers({ draft, question, asked }: Props) {
  const { t } = useTranslation();
  const { choice, choose } = asked;
  const picked =
    choice?.way === 'option'
      ? choice.index
      : choice?.way === 'items'
        ? optionOf(question, { choice: 'items', itemIds: choice.itemIds })
        : -1;
  return (
    <>
      <div className="answers" role="group" aria-label={t('check.answers')}>
        {question.options.map((option, index) => (
          <Button
            key={option.label}
            data-answer={option.answer.choice}
            aria-pressed={picked === index}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => asked.pick(index)}
          >
            <kbd>{index + 1}</kbd> {option.label}
          </Button>
        ))}
        {question.kind !== 'ruleReach' && (
          <Button
            data-answer="other"
            aria-pressed={choice?.way === 'other'}
            onClick={() => choose({ way: 'other', answer: null })}
          >
            {t('check.other')}
          </Button>
        )}
        <Button
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
        <OtherAnswer question={question} onChange={(answer) => choose({ way: 'other', answer })} />
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
