import { canonicalDecimal, lastDayOf, newId } from '#libs/kernel';
import type { OutlineTarget, TargetOperator } from '#libs/contracts';
import type { DraftTarget, Span } from './draft.js';

const operators: Readonly<Record<OutlineTarget['op'], TargetOperator>> = {
  '>=': 'atLeast',
  '>': 'moreThan',
  '<=': 'atMost',
  '<': 'lessThan',
  '=': 'equal',
  range: 'between',
  // 参保率提高3个百分点: what is measured is the change
  increase: 'atLeast',
  decrease: 'atLeast',
  qualitative: 'qualitative',
};

/** A target the reader found, as the draft has it. A trend and a limit in words have no value: they are qualitative. */
export function printedTarget(found: OutlineTarget): DraftTarget {
  const stated = found.value !== null || found.numberSpan !== null;
  const operator = stated ? operators[found.op] : 'qualitative';
  const value = operator === 'qualitative' ? null : decimalOf(found.value);
  return {
    id: newId(),
    printed: found.text,
    indicator: short(found.indicator, 200) || short(found.text, 200) || '—',
    operator,
    value,
    valueTo: operator === 'between' ? decimalOf(found.valueMax) : null,
    unit: short(found.unit ?? '', 20),
    dueOn: found.continuing || found.due === null ? null : lastDayOf(found.due),
    dueText: short(found.dueText ?? '', 200),
    recurrence: found.recurrence,
    continuing: found.continuing,
    strength: found.aspirational ? 'aspirational' : 'required',
    scope: short(found.scope ?? '', 500),
    per: short(found.per ?? '', 100),
    approximate: found.approximate,
    origin: 'printed',
    span: spanOf(found.span),
    numberSpan: found.numberSpan === null ? null : spanOf(found.numberSpan),
  };
}

/** A number with at most eight decimal places; null for one that no target can hold. */
const decimalOf = (value: number | null): string | null => (value === null ? null : canonicalDecimal(value.toFixed(8)));

/** What a form takes, so that a checker can send back what was read: at most so many UTF-16 units, none of them half a character. */
export const short = (text: string, most: number): string =>
  text
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end });
