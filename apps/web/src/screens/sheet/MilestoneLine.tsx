import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../api/shapes.js';

interface Props {
  milestone: SheetRow['milestones'][number];
  line: number;
  day: string;
  disabled: boolean;
  onChange: (day: string) => void;
}

/** A milestone that is due: the day on which it was reached, if it was. */
export function MilestoneLine({ milestone, line, day, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <label className="cell milestone-line" htmlFor={id} data-line={line}>
      <span>
        {t('oneSheet.milestone', { date: milestone.dueOn, text: milestone.text })} · {t('oneSheet.reachedOn')}
      </span>
      <Input
        id={id}
        type="date"
        className="date"
        value={day}
        disabled={disabled}
        data-testid="milestone-reached"
        data-cell="reachedOn"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
