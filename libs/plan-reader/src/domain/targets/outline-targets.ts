import type { OutlineNumber, OutlineTarget } from '#libs/contracts';
import { printedOf, spanOf, type Reading } from '../reading.js';
import type { FoundTarget, PlacedNumber } from './found-target.js';
import { coverageOf, perOf, scopeOf } from './scope.js';

/** A found target in the form of the outline. */
export function outlineTarget(reading: Reading, target: FoundTarget): OutlineTarget {
  const { range, number, duePhrase } = target;
  const text = reading.s.slice(range.a, range.b);
  return {
    text: printedOf(reading, range.a, range.b),
    indicator: target.indicator === '' ? printedOf(reading, range.a, range.b) : target.indicator,
    op: target.op,
    opWord: target.opWord,
    value: target.value,
    valueMax: target.valueMax,
    unit: target.unit,
    approximate: target.approximate,
    due: target.due,
    dueText: duePhrase === null ? null : printedOf(reading, duePhrase.a, duePhrase.b),
    recurrence: target.recurrence,
    continuing: target.continuing,
    aspirational: target.aspirational,
    scope: scopeOf(target.indicator) ?? scopeOf(text),
    per: perOf(text),
    coverage: coverageOf(text),
    span: spanOf(reading, range.a, range.b),
    numberSpan: number === null ? null : spanOf(reading, number.a, number.b),
  };
}

/** A number in the form of the outline. */
export const outlineNumber = (reading: Reading, number: PlacedNumber, itemRef: string): OutlineNumber => ({
  itemRef,
  text: printedOf(reading, number.a, number.b),
  role: number.role,
  span: spanOf(reading, number.a, number.b),
});
