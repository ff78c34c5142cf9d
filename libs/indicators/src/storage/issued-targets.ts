import type { StoreIssuedPart } from '#libs/work-items';
import { insertTargets } from './insert-targets.js';

/** The targets that a plan states become those of its items when they are issued; each entry names the ids. */
export const issuedTargets: StoreIssuedPart = async (tx, { actor, occurredAt }, items) => {
  const aiming = items.filter(({ targets }) => targets.length > 0);
  if (aiming.length === 0) return new Map();
  const given = aiming.map(({ id, targets }) => ({
    itemId: id,
    targets: targets.map((target) => ({ ...target, baseline: null })),
  }));
  const ids = await insertTargets(tx, given, { userId: actor.userId, at: occurredAt });
  let next = 0;
  return new Map(aiming.map(({ id, targets }) => [id, { targetIds: ids.slice(next, (next += targets.length)) }]));
};
