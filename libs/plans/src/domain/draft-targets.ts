import { isDeepStrictEqual } from 'node:util';
import { canonicalDecimal, compareDecimals, newId, Problem, type ProblemDetail } from '#libs/kernel';
import type { IssuableTarget } from '../issuable-draft.js';
import type { DraftTarget, TargetTerms } from './draft.js';

/** A target as a checker wants it: one of the item's by its id, or a new one. */
export interface TargetEdit extends TargetTerms {
  id?: string | undefined;
}

/** What a target says, without what it is called and where it was read; numbers in their shortest form. */
export const termsOf = (target: TargetTerms): TargetTerms => ({
  indicator: target.indicator,
  operator: target.operator,
  value: shortest(target.value),
  valueTo: shortest(target.valueTo),
  unit: target.unit,
  dueOn: target.dueOn,
  dueText: target.dueText,
  recurrence: target.recurrence,
  continuing: target.continuing,
  strength: target.strength,
  scope: target.scope,
  per: target.per,
  approximate: target.approximate,
});

const shortest = (value: string | null): string | null => (value === null ? null : (canonicalDecimal(value) ?? value));

/**
 * The targets of an item as the checker wants them. One that says what it said stays as it was read; any other is the
 * checker's own from then on, at the place where it was read. Problem `invalidInput`.
 */
export function editedTargets(present: readonly DraftTarget[], wanted: readonly TargetEdit[]): DraftTarget[] {
  const errors = wanted.flatMap((one, index) => [
    ...strangerFaults(present, wanted, index),
    ...termFaults(one, `/targets/${index}`),
  ]);
  if (errors.length > 0) throw new Problem('invalidInput', { errors });
  return wanted.map((one): DraftTarget => {
    const terms = termsOf(one);
    const known = present.find(({ id }) => id === one.id);
    if (!known) return { ...terms, id: newId(), printed: '', origin: 'checker', span: null, numberSpan: null };
    return isDeepStrictEqual(termsOf(known), terms) ? known : { ...known, ...terms, origin: 'checker' };
  });
}

/**
 * A target as it is issued. One whose number stays damaged (the checker says that the document reads so) can be held
 * against no reading: it is issued in its words.
 */
export function issuableTarget({ printed, ...target }: DraftTarget): IssuableTarget {
  const terms = termsOf(target);
  const measured = terms.value !== null && (terms.operator !== 'between' || terms.valueTo !== null);
  return { printed, ...terms, ...(measured ? {} : { operator: 'qualitative', value: null, valueTo: null }) };
}

/** An id is one of the item's, and named once. */
function strangerFaults(
  present: readonly DraftTarget[],
  wanted: readonly TargetEdit[],
  index: number,
): ProblemDetail[] {
  const id = wanted[index]?.id;
  if (id === undefined) return [];
  const first = wanted.findIndex((other) => other.id === id) === index;
  if (first && present.some((other) => other.id === id)) return [];
  return [{ code: 'invalidInput', path: `/targets/${index}/id`, message: '该目标不属于这项任务，或重复出现。' }];
}

/** What contradicts itself in a target, by field. A value may be missing: the document's may be damaged. */
export function termFaults(target: TargetTerms, at: string): ProblemDetail[] {
  const { operator, value, valueTo, continuing, dueOn } = target;
  const wrong = (field: keyof TargetTerms, message: string): ProblemDetail => ({
    code: 'targetInvalid',
    path: `${at}/${field}`,
    message,
  });
  const faults: ProblemDetail[] = [];
  if (operator === 'qualitative' && value !== null) faults.push(wrong('value', '定性目标不填目标值。'));
  if (operator !== 'between' && valueTo !== null) faults.push(wrong('valueTo', '只有区间目标才填上限。'));
  if (operator === 'between' && value !== null) {
    if (valueTo === null) faults.push(wrong('valueTo', '区间目标请填写上限。'));
    else if (compareDecimals(valueTo, value) < 0) faults.push(wrong('valueTo', '上限不能小于下限。'));
  }
  if (continuing && dueOn !== null) faults.push(wrong('dueOn', '长期坚持的目标不填完成时限。'));
  return faults;
}
