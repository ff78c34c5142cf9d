import type { DispatchStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';

/** The dispatch by which a unit has a duty in an item. */
export interface DispatchInForce {
  readonly id: string;
  readonly unitId: string;
  readonly status: DispatchStatus;
  readonly version: number;
}

/** Locks the dispatches by which these units have a duty in the item, in their order; before the item is locked. */
export async function lockDispatchesInForce(
  tx: Transaction,
  itemId: string,
  unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(LOCK, [itemId, unitIds]);
  return new Set(rows.map(({ id }) => id));
}

/** One dispatch for each of these units that has one for the item: the signed one, if there are several. */
export async function dispatchesInForce(
  tx: Transaction,
  itemId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, DispatchInForce>> {
  const rows = await tx.query<DispatchInForce[]>(IN_FORCE, [itemId, unitIds]);
  return new Map(rows.map((dispatch) => [dispatch.unitId, dispatch]));
}

const LOCK = `
  SELECT dispatch.id FROM dispatch
  WHERE dispatch.unit_id = ANY ($2::uuid[]) AND dispatch.id IN (
    SELECT line.dispatch_id FROM dispatch_line AS line WHERE line.item_id = $1 AND line.withdrawn_at IS NULL)
  ORDER BY dispatch.id FOR NO KEY UPDATE`;

const IN_FORCE = `
  SELECT DISTINCT ON (dispatch.unit_id) dispatch.id, dispatch.unit_id AS "unitId", dispatch.status, dispatch.version
  FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
  WHERE line.item_id = $1 AND line.withdrawn_at IS NULL AND dispatch.unit_id = ANY ($2::uuid[])
  ORDER BY dispatch.unit_id, dispatch.status = 'signed' DESC, dispatch.id`;
