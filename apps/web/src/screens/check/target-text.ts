import type { TFunction } from 'i18next';
import type { DraftTarget } from '../../api/shapes.js';
import { amount } from '../targets/target-words.js';
import { asDraftTarget, type DraftTargetFields } from './draft-target-fields.js';

const signs: Readonly<Partial<Record<DraftTarget['operator'], string>>> = {
  atLeast: '≥',
  atMost: '≤',
  equal: '=',
  moreThan: '>',
  lessThan: '<',
};

type Terms = Pick<
  DraftTarget,
  | ('indicator' | 'operator' | 'value' | 'valueTo' | 'unit' | 'dueOn' | 'dueText')
  | ('recurrence' | 'continuing' | 'strength' | 'per' | 'approximate')
>;

/** A target in one short line: 县域就诊率 ≥ 90%（2025-12-31）; a date that is the task's own is not said again. */
export function targetText(target: Terms, itemDueOn: string | null, t: TFunction): string {
  const { indicator, operator, value, valueTo, unit, strength, approximate } = target;
  const dueOn = target.dueOn !== null && target.dueOn === itemDueOn ? '' : target.dueOn;
  const asked =
    operator === 'qualitative'
      ? ''
      : operator === 'between'
        ? ` ${value ?? '?'}—${amount(valueTo ?? '?', unit)}`
        : ` ${approximate ? '≈' : (signs[operator] ?? '=')} ${amount(value ?? '?', unit)}`;
  const notes = [
    target.per,
    dueOn ?? (target.continuing ? t('checkText.continuing') : ''),
    target.recurrence === null ? '' : target.dueText,
    strength === 'aspirational' ? t('checkText.aspirational') : '',
  ].filter((note) => note !== '');
  const said = `${indicator}${asked}`;
  return notes.length > 0 ? t('sign.with', { what: said, more: notes.join(t('dispatches.and')) }) : said;
}

/** All that two people may have set differently in a target. */
export function termsInFull(fields: DraftTargetFields, t: TFunction): string {
  const target = asDraftTarget(fields);
  return [target.scope, targetText(target, null, t), t(`targets.strength.${target.strength}`)]
    .filter((part) => part !== '')
    .join(' ');
}
