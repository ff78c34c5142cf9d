import type { Role } from '#libs/contracts';
import type { WorkItemFacts } from './facts.js';
import type { Lifecycle, Relation, Unmet } from './lifecycle.js';

/** An act the asker may take by what he or she is to the item, with the reasons against it where it is refused. */
export interface AvailableAction {
  action: string;
  allowed: boolean;
  reasons: Unmet[];
  /** What the act is sent to: a dispatch or a contest. */
  target: string | null;
}

/** One dispatch or contest through which the asker might act, and by which right. */
export interface Opening {
  readonly target: string;
  readonly held: readonly { relation: Relation; role: Role }[];
  /** The acts this target is for. */
  readonly acts: readonly string[];
  readonly facts: WorkItemFacts;
}

/** The acts over all openings; an act with several rows is allowed if one of them is. */
export function availableActions(lifecycle: Lifecycle<WorkItemFacts>, openings: readonly Opening[]): AvailableAction[] {
  return openings.flatMap(({ target, held, acts, facts }) => {
    const rows = lifecycle.actionsOf(held);
    return acts
      .map((act) => ({ act, rows: rows.filter(({ action, offeredAs }) => (offeredAs ?? action) === act) }))
      .filter((offer) => offer.rows.length > 0)
      .map((offer): AvailableAction => {
        const refusals = offer.rows.map(({ action }) => lifecycle.unmet(action, facts));
        const allowed = refusals.some((reasons) => reasons.length === 0);
        return { action: offer.act, allowed, reasons: allowed ? [] : shortest(refusals), target };
      });
  });
}

/** Of several ways that are all barred, the one with the fewest bars. */
const shortest = (refusals: readonly Unmet[][]): Unmet[] =>
  refusals.reduce((best, reasons) => (reasons.length < best.length ? reasons : best));
