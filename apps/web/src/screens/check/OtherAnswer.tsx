import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, DraftQuestion } from '../../api/shapes.js';
import { NewUnitAnswer } from './NewUnitAnswer.js';
import { UnitAnswer } from './UnitAnswer.js';

type Way = 'unit' | 'newUnit' | 'none' | 'confirm' | 'correct';

const waysOf: Record<DraftQuestion['kind'], readonly Way[]> = {
  unknownUnit: ['unit', 'newUnit', 'none'],
  ambiguousUnit: ['unit', 'newUnit', 'none'],
  noLead: ['unit', 'newUnit'],
  leadAssumed: ['confirm', 'unit'],
  openEnded: ['confirm'],
  damagedText: ['correct', 'confirm'],
  unaccounted: ['confirm'],
  ruleReach: [],
};

interface Props {
  question: DraftQuestion;
  /** The answer as far as it is complete, else null. */
  onChange: (answer: Answer | null) => void;
}

/** An answer that was not among those offered. */
export function OtherAnswer({ question, onChange }: Props) {
  const { t } = useTranslation();
  const ways = waysOf[question.kind];
  const [way, setWay] = useState<Way | null>(ways[0] === 'none' || ways[0] === 'confirm' ? null : (ways[0] ?? null));
  const take = (next: Way) => {
    setWay(next);
    onChange(next === 'none' || next === 'confirm' ? { choice: next } : null);
  };
  return (
    <div className="other" data-testid="other-answer">
      <Segmented<Way>
        size="small"
        value={way ?? ('' as Way)}
        onChange={take}
        options={ways.map((value) => ({ value, label: t(`check.way.${value}`) }))}
      />
      {way === 'unit' && <UnitAnswer groups={question.kind !== 'leadAssumed'} onChange={onChange} />}
      {way === 'newUnit' && <NewUnitAnswer printed={question.printed} onChange={onChange} />}
      {way === 'correct' && (
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={2000}
          defaultValue={question.printed}
          aria-label={t('check.way.correct')}
          onChange={(event) => {
            const text = event.target.value.trim();
            onChange(text === '' ? null : { choice: 'correct', text });
          }}
          data-testid="correct-text"
        />
      )}
    </div>
  );
}
