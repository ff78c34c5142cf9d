import type { ItemForm, WorkItemStatus } from '#libs/contracts';

/** A part directly below an item whose lead changes. */
export interface PartBelow {
  readonly id: string;
  readonly form: ItemForm;
  readonly status: WorkItemStatus;
  readonly leadUnitId: string;
}

/** What becomes of the parts: these end, and of these the new lead checks the result from now on. */
export interface PartsAfterMove {
  readonly ending: readonly string[];
  readonly reviewed: readonly string[];
}

const isOpen = ({ status }: PartBelow): boolean =>
  status === 'issued' || status === 'inProgress' || status === 'submitted';

/**
 * Moving a lead moves what hangs on it. What the former lead gave its own offices ends with it, and so does the part the
 * new lead had: it answers for the whole now. Districts and peers keep their parts, for the new lead to check.
 */
export function partsAfterMove(parts: readonly PartBelow[], newLeadId: string): PartsAfterMove {
  const ending = parts.filter((part) => isOpen(part) && (part.form === 'internal' || part.leadUnitId === newLeadId));
  const reviewed = parts.filter(({ form }) => form !== 'internal');
  return { ending: ending.map(({ id }) => id), reviewed: reviewed.map(({ id }) => id) };
}
