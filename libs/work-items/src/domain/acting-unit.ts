import type { Actor } from '#libs/access';
import type { TakenBy } from './lifecycle.js';
import { heldBy } from './relations.js';

/** The units an item is related to, as far as they give a right to act. */
export interface RelatedUnits {
  readonly issuerUnitId: string;
  readonly reviewerUnitId: string;
  readonly leadUnitId: string;
  readonly shareUnitIds: readonly string[];
  readonly form: string;
}

/** The unit in whose name somebody takes an act: the first of those the table allows it to, whom the person serves. */
export function actingUnit(actor: Actor, by: readonly TakenBy[], item: RelatedUnits): string | null {
  for (const { relation, roles } of by) {
    const unit = unitsOf(item, relation).find((unitId) =>
      heldBy(actor, unitId, relation).some(({ role }) => roles.includes(role)),
    );
    if (unit !== undefined) return unit;
  }
  return null;
}

/** The units that stand in a relation to the item. */
export function unitsOf(item: RelatedUnits, relation: TakenBy['relation']): readonly string[] {
  switch (relation) {
    case 'issuer':
      return [item.issuerUnitId];
    case 'reviewer':
      return item.form === 'item' ? [item.reviewerUnitId] : [];
    case 'leadAbove':
      return item.form === 'item' ? [] : [item.reviewerUnitId];
    case 'lead':
      return [item.leadUnitId];
    case 'named':
      return item.shareUnitIds;
  }
}
