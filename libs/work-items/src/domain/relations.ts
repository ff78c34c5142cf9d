import type { Actor } from '#libs/access';
import type { Role } from '#libs/contracts';
import type { Relation } from './lifecycle.js';

/** A relation of the actor to an item, by the role that gives it. */
export interface HeldRelation {
  relation: Relation;
  role: Role;
}

/**
 * How the actor stands to an item by his or her roles in a unit that has this relation to it. Supervisors act for
 * their government's general office, wherever in it they sit.
 */
export const heldBy = (actor: Actor, unitId: string, relation: Relation): HeldRelation[] =>
  actor.memberships
    .filter(
      (membership) =>
        membership.unitId === unitId || (membership.role === 'supervisor' && membership.generalOfficeId === unitId),
    )
    .map(({ role }): HeldRelation => ({ relation, role }));
