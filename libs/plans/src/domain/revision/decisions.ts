import { createHash } from 'node:crypto';
import type { Choice, Difference, DifferenceKind } from './difference.js';

/** What was decided about a difference; it holds as long as the difference is the same. */
export interface Decision {
  readonly planItemId: string;
  readonly kind: DifferenceKind;
  readonly choice: Choice;
  readonly reason: string | null;
  /** Of the difference that was decided about. */
  readonly digest: string;
}

/** A difference with what was decided about it, where that still holds. */
export interface DecidedDifference<D extends Decision = Decision> extends Difference {
  readonly digest: string;
  readonly decision: D | null;
}

/** Names a difference by its content: what was decided about another content is open again. */
export const digestOf = ({ planItemId, kind, before, after, ended }: Difference): string =>
  createHash('sha256')
    .update(JSON.stringify([planItemId, kind, before, after, ended]))
    .digest('base64url')
    .slice(0, 22);

/** Joins differences with the decisions that still hold. */
export function decided<D extends Decision>(
  differences: readonly Difference[],
  decisions: readonly D[],
): DecidedDifference<D>[] {
  const known = new Map(decisions.map((one) => [`${one.planItemId} ${one.kind}`, one]));
  return differences.map((difference) => {
    const digest = digestOf(difference);
    const decision = known.get(`${difference.planItemId} ${difference.kind}`);
    return { ...difference, digest, decision: decision?.digest === digest ? decision : null };
  });
}
