import type { ItemForm } from '#libs/contracts';

/** Where a unit stands, seen from the lead that gives it a part. */
export interface UnitRank {
  /** Below the lead in the unit tree. */
  readonly belowLead: boolean;
  /** Both belong to the same government, district or zone. */
  readonly sameGovernment: boolean;
  /** Its government, district or zone is below that of the lead. */
  readonly governmentBelow: boolean;
}

/** In whose name a part is assigned, and who checks it. */
export interface SubTaskParties {
  readonly form: Exclude<ItemForm, 'item'>;
  readonly issuerUnitId: string;
  readonly reviewerUnitId: string;
}

/**
 * How a lead gives a unit its part. It orders its own offices; a district or zone below its government gets a part in the
 * name of the office that issued the whole; whoever is of its own rank is asked (商请), which is in that name too, so that
 * disagreement goes there.
 */
export function subTaskForm({ belowLead, sameGovernment, governmentBelow }: UnitRank): SubTaskParties['form'] {
  if (belowLead && sameGovernment) return 'internal';
  return governmentBelow ? 'part' : 'request';
}

/** Issuer and reviewer of a part of this form. */
export function partiesOf(
  form: SubTaskParties['form'],
  parent: { readonly issuerUnitId: string; readonly leadUnitId: string },
): SubTaskParties {
  const issuerUnitId = form === 'internal' ? parent.leadUnitId : parent.issuerUnitId;
  return { form, issuerUnitId, reviewerUnitId: parent.leadUnitId };
}
