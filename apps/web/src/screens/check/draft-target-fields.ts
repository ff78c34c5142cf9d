import type { DraftTarget, DraftTargetInput } from '../../api/shapes.js';

/** A target of a draft as its form holds it: texts that may be empty, and what is carried along unseen. */
export interface DraftTargetFields {
  id?: string;
  printed?: string;
  indicator: string;
  operator: DraftTarget['operator'];
  value?: string;
  valueTo?: string;
  unit?: string;
  dueOn?: string;
  /** The date it had when the form was opened. */
  wasDueOn?: string;
  dueText?: string;
  recurrence?: string | null;
  continuing?: boolean;
  strength: DraftTarget['strength'];
  scope?: string;
  per?: string;
  approximate?: boolean;
}

export const blankTarget: Partial<DraftTargetFields> = { operator: 'atLeast', strength: 'required' };

export const targetFieldsOf = (target: DraftTarget): DraftTargetFields => {
  const { origin: _origin, span: _span, numberSpan: _numberSpan, value, valueTo, dueOn, ...terms } = target;
  return { ...terms, value: value ?? '', valueTo: valueTo ?? '', dueOn: dueOn ?? '', wasDueOn: dueOn ?? '' };
};

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

/** What is sent; a date that was set by hand replaces the printed words of the old one. */
export function asDraftTarget(fields: DraftTargetFields): DraftTargetInput {
  const words = fields.operator === 'qualitative';
  const isPrinted = orNull(fields.dueOn) === orNull(fields.wasDueOn);
  return {
    ...(fields.id === undefined ? {} : { id: fields.id }),
    indicator: fields.indicator.trim(),
    operator: fields.operator,
    value: words ? null : orNull(fields.value),
    valueTo: fields.operator === 'between' ? orNull(fields.valueTo) : null,
    unit: words ? '' : (fields.unit?.trim() ?? ''),
    dueOn: orNull(fields.dueOn),
    dueText: isPrinted ? (fields.dueText ?? '') : '',
    recurrence: isPrinted ? (fields.recurrence ?? null) : null,
    continuing: isPrinted && (fields.continuing ?? false),
    strength: fields.strength,
    scope: fields.scope?.trim() ?? '',
    per: fields.per?.trim() ?? '',
    approximate: fields.approximate ?? false,
  };
}

/** Whether two lists of targets say the same. */
export const sameTargets = (one: readonly DraftTargetFields[], other: readonly DraftTargetFields[]): boolean =>
  JSON.stringify(one.map(asDraftTarget)) === JSON.stringify(other.map(asDraftTarget));
