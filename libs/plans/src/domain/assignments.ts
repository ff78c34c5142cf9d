import { newId } from '#libs/kernel';
import type { AssignmentRole } from '#libs/contracts';
import type { AssignmentOrigin, DraftAssignment, DraftItem, NamedTarget } from './draft.js';

/** The roles in order of strength: a unit that is named twice has the strongest. */
const byStrength: readonly AssignmentRole[] = ['lead', 'coLead', 'supporting', 'guiding', 'implementer'];

/** Whether a unit that is named in both roles has the first of them. */
export const isStronger = (role: AssignmentRole, other: AssignmentRole): boolean =>
  byStrength.indexOf(role) < byStrength.indexOf(other);

/** Whether a unit or group was found for the name. */
export const isFound = ({ unitId, groupId }: NamedTarget): boolean => unitId !== null || groupId !== null;

/** Whether two assignments mean the same unit, group or, where nobody was found, the same name. */
export function sameTarget(one: NamedTarget, other: NamedTarget): boolean {
  if (one.unitId !== null || other.unitId !== null) return one.unitId === other.unitId;
  if (one.groupId !== null || other.groupId !== null) return one.groupId === other.groupId;
  return one.name === other.name;
}

/** A new assignment of a draft item. */
export const assignment = (
  role: AssignmentRole,
  { printed, name, unitId, groupId }: NamedTarget,
  origin: AssignmentOrigin,
  span: DraftAssignment['span'] = null,
): DraftAssignment => ({ id: newId(), role, printed, name, unitId, groupId, origin, span });

/** Each unit, group or unknown name once, in its strongest role; the order is that of the first naming. */
export function distinctAssignments(assignments: readonly DraftAssignment[]): DraftAssignment[] {
  const distinct: DraftAssignment[] = [];
  for (const one of assignments) {
    const at = distinct.findIndex((other) => sameTarget(other, one));
    const known = distinct[at];
    if (!known) distinct.push(one);
    else if (isStronger(one.role, known.role)) distinct[at] = one;
  }
  return distinct;
}

/** The assignment of the unit that answers for the item. */
export const leadOf = (item: DraftItem): DraftAssignment | undefined =>
  item.assignments.find((one) => one.role === 'lead');

/** Whether a person has to say who answers: nobody is named as lead, or several are and none of them was chosen. */
export function needsLead(item: DraftItem): boolean {
  const lead = leadOf(item);
  if (!lead) return true;
  return lead.origin !== 'checker' && distinctAssignments(item.assignments).some((one) => one.role === 'coLead');
}
