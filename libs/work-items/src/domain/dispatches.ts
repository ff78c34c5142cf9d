import type { AssignmentRole } from '#libs/contracts';

/** A duty of a unit that is about to be handed out. */
export interface Duty {
  readonly itemId: string;
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly shareId: string | null;
}

/** One unit's duties in the order of the items. */
export interface DutiesOfUnit {
  readonly unitId: string;
  readonly duties: readonly Duty[];
}

/** One dispatch per unit with all its roles; units come in the order in which they are first named, leads first. */
export function dutiesByUnit(duties: readonly Duty[]): DutiesOfUnit[] {
  const byUnit = new Map<string, Duty[]>();
  for (const lead of duties) if (lead.role === 'lead' && !byUnit.has(lead.unitId)) byUnit.set(lead.unitId, []);
  for (const duty of duties) {
    const known = byUnit.get(duty.unitId);
    if (known) known.push(duty);
    else byUnit.set(duty.unitId, [duty]);
  }
  return [...byUnit].map(([unitId, mine]) => ({ unitId, duties: mine }));
}
