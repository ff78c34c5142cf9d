import type { DraftAssignment, DraftContent, DraftItem } from '../draft.js';
import type { InForceItem } from './difference.js';

/** By a unit that has ended, those that took over from it, be it nobody. */
export type Heirs = ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;

/**
 * A checked text with the units that followed those it names: that a unit was merged or divided since is no change of the
 * document. Of several heirs the one that has the duty now stands for the unit; where that cannot be told, the name means
 * nobody yet, and is asked about.
 */
export function withHeirs(content: DraftContent, heirs: Heirs, inForce: readonly InForceItem[]): DraftContent {
  if (heirs.size === 0) return content;
  const now = new Map(inForce.map((item) => [item.planItemId, item]));
  const items = content.items.map((item): DraftItem => {
    const assignments = item.assignments.flatMap((one): DraftAssignment[] => {
      const followed = one.unitId === null ? undefined : heirs.get(one.unitId);
      if (!followed) return [one];
      const [heir] =
        followed.length === 1 ? followed : followed.filter(({ id }) => has(now.get(item.planItemId), one, id));
      return [{ ...one, unitId: heir?.id ?? null }];
    });
    return { ...item, assignments };
  });
  return { ...content, items };
}

/** Whether a unit has in an item what an assignment says. */
const has = (item: InForceItem | undefined, { role }: DraftAssignment, unitId: string): boolean =>
  item !== undefined &&
  (role === 'lead' ? item.leadUnitId === unitId : item.shares.some((share) => share.unitId === unitId));

/** Whom names of a checked text mean that nobody bears any more: the one unit that followed. */
export function namesFollowed(
  followed: DraftContent,
  heirs: Heirs,
): ReadonlyMap<string, { readonly id: string; readonly name: string }> {
  const units = new Map([...heirs.values()].flat().map((unit) => [unit.id, unit]));
  const meant = new Map<string, Set<string>>();
  for (const { name, unitId } of followed.items.flatMap(({ assignments }) => assignments))
    if (unitId !== null && units.has(unitId)) meant.set(name, (meant.get(name) ?? new Set()).add(unitId));
  // Of a divided unit the name says nothing by itself.
  return new Map(
    [...meant].flatMap(([name, [id, ...others]]) =>
      id !== undefined && others.length === 0 ? [[name, units.get(id)!] as const] : [],
    ),
  );
}
