import { createHash } from 'node:crypto';
import { inOrder } from './differences.js';
import type { Choice, Difference, DifferenceKind, DifferenceValue } from './difference.js';

/** What a difference said when it was decided. */
export type DecidedContent = Pick<Difference, 'before' | 'after' | 'ended'>;

/** What was decided about a difference; it holds as long as the difference is the same. */
export interface Decision {
  readonly planItemId: string;
  readonly kind: DifferenceKind;
  readonly choice: Choice;
  readonly reason: string | null;
  /** Of the difference that was decided about. */
  readonly digest: string;
  /** That difference, with the units that have followed those it named since. */
  readonly content: DecidedContent | null;
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

/** Joins differences with the decisions that still hold: that a unit was followed by another changes none of them. */
export function decided<D extends Decision>(
  differences: readonly Difference[],
  decisions: readonly D[],
): DecidedDifference<D>[] {
  const known = new Map(decisions.map((one) => [`${one.planItemId} ${one.kind}`, one]));
  return differences.map((difference) => {
    const digest = digestOf(difference);
    const decision = known.get(`${difference.planItemId} ${difference.kind}`);
    const holds = decision !== undefined && (decision.digest === digest || digestNow(difference, decision) === digest);
    return { ...difference, digest, decision: holds ? decision : null };
  });
}

/** The digest of what was decided, in terms of the units that have followed since. */
const digestNow = (difference: Difference, { content }: Decision): string | null =>
  content && digestOf({ ...difference, ...content, before: ordered(content.before), after: ordered(content.after) });

/** A value whose shares are in order: a unit that followed another stands elsewhere in it. */
function ordered(value: DifferenceValue): DifferenceValue {
  if (value === null) return value;
  if ('shares' in value) return { ...value, shares: inOrder(value.shares) };
  if ('duty' in value && value.duty) return { ...value, duty: { ...value.duty, shares: inOrder(value.duty.shares) } };
  return value;
}
