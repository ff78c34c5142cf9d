import type { OutlineNumber, OutlineTarget } from '#libs/contracts';
import { printedOf, spanOf, type Reading } from '../reading.js';
import type { FoundTarget, PlacedNumber } from './found-target.js';
import { coverageOf, perOf, scopeOf } from './scope.js';

/** A found target in the form of the outline. */
export function outlineTarget(reading: Reading, { stated, terms }: FoundTarget): OutlineTarget {
  const { range, number, indicator } = stated;
  const text = reading.s.slice(range.a, range.b);
  const printed = printedOf(reading, range.a, range.b);
  return {
    text: printed,
    indicator: indicator === '' ? printed : indicator,
    op: stated.op,
    opWord: stated.opWord,
    value: stated.value,
    valueMax: stated.valueMax,
    unit: stated.unit,
    approximate: stated.approximate,
    due: terms.due,
    dueText: terms.duePhrase === null ? null : printedOf(reading, terms.duePhrase.a, terms.duePhrase.b),
    recurrence: terms.recurrence,
    continuing: terms.continuing,
    aspirational: terms.aspirational,
    scope: scopeOf(indicator, text, number !== null),
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
