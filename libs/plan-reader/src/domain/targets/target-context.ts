import type { Reading } from '../reading.js';
import { nodeAt, type TreeNode } from '../outline-tree.js';
import type { DateBasis } from './date-basis.js';
import type { Range } from '../unit-list.js';

/** What the targets of a text are read with. */
export interface TargetContext {
  readonly reading: Reading;
  readonly basis: DateBasis;
  /** Positions where a sentence begins without a stop before it: numbered points, the end of a title. */
  readonly breaks: readonly number[];
  /** The numbered parts of the document; their numbers count nothing. */
  readonly nodes: readonly TreeNode[];
  /** Where the text begins whose numbering is known. */
  readonly from: number;
}

/** The numbered part in whose printed number a position lies, or null. */
export function numberedAt({ nodes, from }: TargetContext, position: number): TreeNode | null {
  const node = nodeAt(nodes, position);
  return node !== null && node.marker.start >= from && position < node.marker.bodyStart ? node : null;
}

/** What may be doubtful about the text of a duty. */
export type DoubtKind =
  | 'missingStop'
  | 'unclearNumber'
  | 'unevenList'
  | 'overWhole'
  | 'wideRatio'
  | 'reversedRange'
  | 'impossibleDate'
  | 'pastDate'
  | 'openYear';

/** A place where the text seems to have lost something, or a number or a date that cannot be taken as printed. */
export interface TextDoubt extends Range {
  readonly kind: DoubtKind;
}
