import type { OutlineTarget } from '#libs/contracts';
import type { Range } from '../unit-list.js';
import type { TextDoubt } from './target-context.js';

/** What is stated, as ranges of the folded text; the outline's form is made of it. */
export interface StatedTarget {
  /** The words that state it. */
  readonly range: Range;
  readonly indicator: string;
  readonly op: OutlineTarget['op'];
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly opWord: string | null;
  readonly approximate: boolean;
  /** The number of it, or null where it has none. */
  readonly number: Range | null;
}

/** A target with its terms. */
export interface FoundTarget {
  readonly stated: StatedTarget;
  readonly terms: Terms;
}

/** When a target is due, and what the phrase it stands in says of its strength. */
export interface Terms {
  readonly due: string | null;
  readonly duePhrase: Range | null;
  readonly recurrence: string | null;
  readonly continuing: boolean;
  readonly aspirational: boolean;
}

/** A number and what became of it. */
export interface PlacedNumber extends Range {
  readonly role: 'target' | 'name' | 'date' | 'context';
}

/** Where a reader puts what it finds, in order; what became of each number, and doubts, only where somebody asks. */
export interface Findings {
  readonly targets: FoundTarget[];
  readonly asked: { readonly numbers: PlacedNumber[]; readonly doubts: TextDoubt[] } | null;
}
