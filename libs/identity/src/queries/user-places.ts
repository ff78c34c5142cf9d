import type { Access, Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { governmentsAbove } from '#libs/organisation';
import type { EntityManager } from 'typeorm';

/** One unit a person belongs to, as the policies' conditions name it. */
export interface UserPlace {
  unitIds: string[];
  governmentIds: string[];
  /** Every government at or above the unit. */
  jurisdictionIds: string[];
}

/** The places that memberships in these units give. */
export async function userPlaces(manager: EntityManager, unitIds: readonly string[]): Promise<UserPlace[]> {
  const places: UserPlace[] = [];
  for (const unitId of new Set(unitIds)) {
    const above = await governmentsAbove(manager, unitId);
    const jurisdictionIds = above.length > 0 ? above : [unitId];
    places.push({ unitIds: [unitId], governmentIds: jurisdictionIds.slice(0, 1), jurisdictionIds });
  }
  return places;
}

/**
 * Refuses unless the actor may do `action` in every one of the places: who belongs to two cities is changed by neither
 * of them alone, and nobody gives roles in another city. Problems: `notFound`, `forbidden`.
 */
export function ensureEverywhere(access: Access, actor: Actor, action: string, places: readonly UserPlace[]): void {
  if (places.length === 0) throw new Problem('notFound');
  for (const place of places) access.ensure(actor, action, 'User', place);
}
