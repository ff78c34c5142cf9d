import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';

/** Whether a unit exists and is in force on a day; only such a unit is given a duty. */
export async function isUnitInForce(manager: EntityManager, unitId: string, day: CalendarDate): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM unit WHERE id = $1 AND valid_from <= $2::date
       AND (valid_to IS NULL OR valid_to > $2::date)`,
    [unitId, day],
  );
  return found.length > 0;
}
