import type { Transaction } from '#libs/database';
import { newId, type CalendarDate } from '#libs/kernel';
import { placeUnits } from './place-units.js';

/**
 * Gives a unit another name from a day on. A name that would have lasted no day is replaced, any other ends on the day the
 * new one begins. The caller holds the epoch's lock.
 */
export async function renameFrom(
  tx: Transaction,
  unitId: string,
  { name, from }: { readonly name: string; readonly from: CalendarDate },
): Promise<void> {
  await tx.query('UPDATE unit SET name = $2, version = version + 1 WHERE id = $1', [unitId, name]);
  await placeUnits(tx); // the name decides where the order does not
  await tx.query('DELETE FROM unit_name WHERE unit_id = $1 AND valid_from >= $2', [unitId, from]);
  await tx.query('UPDATE unit_name SET valid_to = $2 WHERE unit_id = $1 AND (valid_to IS NULL OR valid_to > $2)', [
    unitId,
    from,
  ]);
  await tx.query('INSERT INTO unit_name (id, unit_id, name, valid_from) VALUES ($1, $2, $3, $4)', [
    newId(),
    unitId,
    name,
    from,
  ]);
}
