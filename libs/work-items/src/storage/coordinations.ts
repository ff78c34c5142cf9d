import type { CoordinationStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';

/** A request for co-ordination as decisions look at it. */
export interface CoordinationState {
  id: string;
  unitId: string;
  status: CoordinationStatus;
  askedBy: string;
  version: number;
}

/** One of an item's; its row is safe under the item's lock. */
export async function coordinationOf(
  tx: Transaction,
  itemId: string,
  coordinationId: string,
): Promise<CoordinationState | undefined> {
  const [found] = await tx.query<CoordinationState[]>(`${SELECT} WHERE item_id = $1 AND id = $2`, [
    itemId,
    coordinationId,
  ]);
  return found;
}

/** The open one of a unit. */
export async function openCoordination(
  tx: Transaction,
  itemId: string,
  unitId: string,
): Promise<CoordinationState | undefined> {
  const [found] = await tx.query<CoordinationState[]>(
    `${SELECT} WHERE item_id = $1 AND unit_id = $2 AND status = 'open'`,
    [itemId, unitId],
  );
  return found;
}

const SELECT = 'SELECT id, unit_id AS "unitId", status, asked_by AS "askedBy", version FROM coordination';
