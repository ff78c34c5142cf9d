import type { EntityManager } from 'typeorm';
import { dayIn } from '#libs/kernel';
import { governmentOf, loadUnitFinder } from '#libs/organisation';
import { NameLookup } from '../domain/name-lookup.js';
import type { Plan } from '../entities/plan.entity.js';

/** The names of the units and groups of a plan's government as of today; nobody bears any where the office has none. */
export async function namesOf(
  manager: EntityManager,
  { ownerUnitId, timeZone }: Pick<Plan, 'ownerUnitId' | 'timeZone'>,
): Promise<NameLookup> {
  const governmentId = await governmentOf(manager, ownerUnitId);
  const finder = governmentId === null ? null : await loadUnitFinder(manager, governmentId, dayIn(timeZone));
  return new NameLookup((name) => finder?.find(name) ?? { kind: 'unknown', candidates: [] }, governmentId);
}
