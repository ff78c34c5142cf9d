import type { TargetTerms } from '../draft.js';
import { termsOf } from '../draft-targets.js';

/** Names a target by what it says, whatever its id and words: 90 and 90.0 are the same, and so is another line break. */
export const saidBy = (target: TargetTerms): string => JSON.stringify(Object.values(termsOf(target)));

/** Whether two lists ask the same, in whatever order. */
export const sameTargets = (one: readonly TargetTerms[], other: readonly TargetTerms[]): boolean =>
  JSON.stringify(one.map(saidBy).toSorted()) === JSON.stringify(other.map(saidBy).toSorted());

/** How targets become others: what says the same stays, with its readings. */
export function targetChanges<Old extends TargetTerms, New extends TargetTerms>(
  present: readonly Old[],
  wanted: readonly New[],
): { withdrawn: Old[]; added: New[] } {
  const left = [...present];
  const added = wanted.filter((target) => {
    const at = left.findIndex((one) => saidBy(one) === saidBy(target));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  return { withdrawn: left, added };
}
