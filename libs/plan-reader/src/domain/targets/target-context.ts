import type { Reading } from '../reading.js';
import type { Range } from '../unit-list.js';

/** What the targets of a text are read with. */
export interface TargetContext {
  readonly reading: Reading;
  readonly issuedOn: string | null;
  /** Positions where a sentence begins without a stop before it: numbered points, the end of a title. */
  readonly breaks: readonly number[];
  /** Printed numbering, which counts nothing. */
  readonly numbering: readonly Range[];
}

/** A place where the text seems to have lost something, or a number behind a deadline that nothing explains. */
export interface TextDoubt extends Range {
  readonly code: 'missingStop' | 'unclearNumber';
}
