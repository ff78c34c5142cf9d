import type { Transaction } from '#libs/database';
import { lockItems, type LockedItem } from './lock-items.js';
import { lockAffected } from './revise-dispatches.js';

/** An item under lock, with its place. */
export interface FamilyItem extends LockedItem {
  parentId: string | null;
}

/**
 * Locks an item, the one above it and everything below it, in the order of ids. What was split off while this waited is
 * found by looking again: it has the newest ids, so the order holds.
 */
export async function lockFamily(tx: Transaction, itemId: string): Promise<ReadonlyMap<string, FamilyItem>> {
  for (let before = -1; ;) {
    const places = new Map((await tx.query<Place[]>(FAMILY, [itemId])).map((place) => [place.id, place]));
    const rows = await lockItems(tx, [...places.keys()]);
    if (rows.length === before) return new Map(rows.map((row) => [row.id, { ...row, ...places.get(row.id)! }]));
    before = rows.length;
  }
}

/** What a duty that moves may touch, under lock: dispatches of both units, and the item's family. */
export interface MoveLocks {
  readonly family: ReadonlyMap<string, FamilyItem>;
  readonly lockedDispatches: ReadonlySet<string>;
}

/** Locks for a duty of an item that goes between these units, in the common order. */
export async function lockMove(tx: Transaction, itemId: string, unitIds: readonly string[]): Promise<MoveLocks> {
  const places = await tx.query<Place[]>(FAMILY, [itemId]);
  const lockedDispatches = await lockAffected(
    tx,
    places.map(({ id }) => id),
    unitIds,
  );
  return { lockedDispatches, family: await lockFamily(tx, itemId) };
}

type Place = Pick<FamilyItem, 'id' | 'parentId'>;

const FAMILY = `
  WITH RECURSIVE below (id) AS (
    SELECT $1::uuid
    UNION ALL
    SELECT part.id FROM below JOIN work_item AS part ON part.parent_id = below.id
  )
  SELECT item.id, item.parent_id AS "parentId" FROM work_item AS item
  WHERE item.id IN (SELECT id FROM below)
    OR item.id = (SELECT parent_id FROM work_item WHERE id = $1)`;
