import { numberRoles } from '#libs/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/shapes.js';

export type NumberRole = (typeof numberRoles)[number];

interface Props {
  numbers: Draft['numbers'];
  /** Goes to the next number of a role. */
  onNumber: (role: NumberRole) => void;
}

/** What the marks in the text mean, and how many numbers of the tasks were read as what; each can be gone through. */
export function TextHead({ numbers, onNumber }: Props) {
  const { t } = useTranslation();
  const counts = useMemo(
    () => numberRoles.map((role) => ({ role, count: numbers.filter((number) => number.role === role).length })),
    [numbers],
  );
  return (
    <div className="text-head">
      <span className="legend" aria-label={t('checkText.legend')}>
        <span className="legend-mark" data-part="indicator">
          {t('checkText.part.indicator')}
        </span>
        <span className="legend-mark" data-part="value">
          {t('checkText.part.value')}
        </span>
        <span className="legend-mark" data-part="due">
          {t('checkText.part.due')}
        </span>
        <span className="legend-mark" data-leaf="unaccounted">
          {t('checkText.part.rest')}
        </span>
      </span>
      <span className="number-counts" data-testid="number-counts">
        {t('checkText.numbers', { count: numbers.length })}
        {counts
          .filter(({ count }) => count > 0)
          .map(({ role, count }) => (
            <button
              key={role}
              type="button"
              className="plain"
              title={t('checkText.nextNumber')}
              onClick={() => onNumber(role)}
              data-role={role}
            >
              {t(`checkText.numberRole.${role}`)} {count}
            </button>
          ))}
      </span>
    </div>
  );
}
