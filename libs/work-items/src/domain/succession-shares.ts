import type { ShareRole, ShareSettlement } from '#libs/contracts';

/** A share of an item that a succession touches. */
export interface SucceedingShare {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly role: ShareRole;
  readonly settlement: ShareSettlement | null;
}

/** What becomes of the shares: these go to another unit, these end, and of these two one is left. */
export interface SharesAfterwards {
  readonly moved: readonly { readonly id: string; readonly itemId: string; readonly unitId: string }[];
  readonly ended: readonly string[];
  /** `left` takes how `ended` was settled: by its sub-task, or again by nothing. */
  readonly settledAnew: readonly { readonly left: string; readonly ended: string }[];
}

/** The one that asks more of a unit first. */
const strength: readonly ShareRole[] = ['coLead', 'implementer', 'supporting', 'guiding'];
const stronger = (a: ShareRole, b: ShareRole): boolean => strength.indexOf(a) < strength.indexOf(b);

/**
 * The shares of a unit go to its heirs. A share of the unit that answers for the item ends in that; two shares that meet in
 * one unit become one, the stronger. `leadOf` is the lead afterwards.
 */
export function sharesAfterwards(
  shares: readonly SucceedingShare[],
  fromUnitId: string,
  leadOf: (itemId: string) => string,
  heirOf: (share: SucceedingShare) => string,
): SharesAfterwards {
  const ended = shares
    .filter((share) => share.unitId !== fromUnitId && share.unitId === leadOf(share.itemId))
    .map(({ id }) => id);
  const moved: SharesAfterwards['moved'][number][] = [];
  const settledAnew: SharesAfterwards['settledAnew'][number][] = [];
  for (const share of shares.filter(({ unitId }) => unitId === fromUnitId)) {
    const unitId = heirOf(share);
    if (unitId === fromUnitId) continue;
    const rival = strongest(shares.filter((one) => isOf(one, share.itemId, unitId) && !ended.includes(one.id)));
    const goes = { id: share.id, itemId: share.itemId, unitId };
    if (unitId === leadOf(share.itemId)) ended.push(share.id);
    else if (rival === undefined) moved.push(goes);
    else {
      const wins = stronger(share.role, rival.role);
      const [left, other] = wins ? [share, rival] : [rival, share];
      if (wins) moved.push(goes);
      ended.push(other.id);
      if (needsSettling(left, other)) settledAnew.push({ left: left.id, ended: other.id });
    }
  }
  return { moved, ended, settledAnew };
}

const isOf = (share: SucceedingShare, itemId: string, unitId: string): boolean =>
  share.itemId === itemId && share.unitId === unitId;

const strongest = (shares: readonly SucceedingShare[]): SucceedingShare | undefined =>
  shares.toSorted((a, b) => strength.indexOf(a.role) - strength.indexOf(b.role))[0];

/** A sub-task settles the whole; what one of the two had still to settle is not settled by the other's word. */
const needsSettling = (left: SucceedingShare, ended: SucceedingShare): boolean =>
  left.settlement !== 'subTask' &&
  (ended.settlement === 'subTask' || ended.settlement === null) &&
  left.settlement !== ended.settlement;
