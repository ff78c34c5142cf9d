import type { Transaction } from '#libs/database';
import { placeUnits } from './place-units.js';

/**
 * Rewrites closure and places after `unitId` got `parentId` as its parent: the subtree loses the ancestors above it and gets
 * the parent's. The caller holds the epoch's lock and has made sure that the parent is not inside the subtree.
 */
export async function moveSubtree(tx: Transaction, unitId: string, parentId: string | null): Promise<void> {
  await tx.query(
    `DELETE FROM unit_closure AS line
     USING unit_closure AS inside
     WHERE inside.ancestor_id = $1 AND line.descendant_id = inside.descendant_id
       AND NOT EXISTS (
         SELECT FROM unit_closure AS own WHERE own.ancestor_id = $1 AND own.descendant_id = line.ancestor_id)`,
    [unitId],
  );
  await tx.query(
    `INSERT INTO unit_closure (ancestor_id, descendant_id, depth)
     SELECT above.ancestor_id, inside.descendant_id, above.depth + inside.depth + 1
     FROM unit_closure AS above, unit_closure AS inside
     WHERE above.descendant_id = $2::uuid AND inside.ancestor_id = $1`,
    [unitId, parentId],
  );
  await placeUnits(tx);
}
