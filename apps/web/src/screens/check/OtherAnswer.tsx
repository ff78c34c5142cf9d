import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer, DraftQuestion } from '../../api/shapes.js';
import { ColumnsAnswer } from './ColumnsAnswer.js';
import { CorrectAnswer } from './CorrectAnswer.js';
import { DeadlineAnswer } from './DeadlineAnswer.js';
import { NewUnitAnswer } from './NewUnitAnswer.js';
import { choiceOfForm, type Choice, type Form } from './questions.js';
import { UnitAnswer } from './UnitAnswer.js';

interface Props {
  question: DraftQuestion;
  /** The forms to choose from here; none where each has a button of its own. */
  forms: readonly Form[];
  choice: Extract<Choice, { way: 'other' }>;
  onChoose: (choice: Choice) => void;
  onConfirm: () => void;
}

/** An answer that was not among those offered. */
export function OtherAnswer({ question, forms, choice, onChoose, onConfirm }: Props) {
  const { t } = useTranslation();
  const { form } = choice;
  const answer = (given: Answer | null) => onChoose({ way: 'other', form, answer: given });
  return (
    <div className="other" data-testid="other-answer">
      {forms.length > 0 && (
        <Segmented<string>
          size="small"
          value={form ?? ''}
          onChange={(next) => onChoose(choiceOfForm(next as Form))}
          options={forms.map((value) => ({ value, label: t(`check.way.${value}`) }))}
        />
      )}
      {form === 'unit' && (
        <UnitAnswer given={choice.answer} groups={question.kind !== 'leadAssumed'} onChange={answer} />
      )}
      {form === 'newUnit' && <NewUnitAnswer given={choice.answer} printed={question.printed} onChange={answer} />}
      {form === 'correct' && (
        <CorrectAnswer given={choice.answer} printed={question.printed} onChange={answer} onConfirm={onConfirm} />
      )}
      {form === 'columns' && <ColumnsAnswer given={choice.answer} question={question} onChange={answer} />}
      {form === 'deadline' && <DeadlineAnswer given={choice.answer} onChange={answer} onConfirm={onConfirm} />}
    </div>
  );
}
