import type { ResponsibleAs, StaffingWarning } from '#libs/contracts';

/** A person named for an item in a unit. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  /** Belongs to the unit no longer, or has no account any more. */
  readonly left: boolean;
}

/** Somebody to whom a unit's work falls where nobody named is left; the units above come after the unit itself. */
export interface Reserve {
  readonly id: string;
  readonly name: string;
  readonly role: 'liaison' | 'head' | 'deputyHead';
  /** 0 in the unit itself, 1 in the unit above it, and so on. */
  readonly distance: number;
}

/** Who works on an item in a unit. */
export interface Staffing {
  readonly officer: NamedPerson | null;
  readonly standIn: NamedPerson | null;
  readonly head: NamedPerson | null;
  readonly reserves: readonly Reserve[];
}

/** Who is responsible at this moment. */
export interface Responsible {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly as: ResponsibleAs | null;
  readonly warning: StaffingWarning | null;
}

const rank: Readonly<Record<Reserve['role'], number>> = { liaison: 0, head: 1, deputyHead: 2 };

/**
 * Never nobody: the officer; the stand-in where the officer has left; then the unit's liaison, its head (the one named for
 * the item first), a deputy; then those of the unit above.
 */
export function responsibleFor({ officer, standIn, head, reserves }: Staffing): Responsible {
  for (const [person, as] of [
    [officer, 'officer'],
    [standIn, 'standIn'],
  ] as const) {
    if (person && !person.left) return { person: nameOf(person), as, warning: null };
  }
  const named: Reserve[] = head && !head.left ? [{ ...nameOf(head), role: 'head', distance: 0 }] : [];
  // Sorting is stable: the head named for the item comes before the unit's.
  const [next] = [...named, ...reserves].toSorted(
    (one, other) => one.distance - other.distance || rank[one.role] - rank[other.role],
  );
  if (!next) return { person: null, as: null, warning: 'nobodyInUnit' };
  return { person: nameOf(next), as: next.role, warning: officer || standIn ? 'nobodyLeft' : null };
}

const nameOf = ({ id, name }: { id: string; name: string }): { id: string; name: string } => ({ id, name });
