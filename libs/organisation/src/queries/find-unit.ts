import type { UnitKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { Problem } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { governmentOf } from './places.js';

/** What a command needs to know of the unit it is about. */
export interface UnitFacts {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  version: number;
  validTo: CalendarDate | null;
  /** The government it belongs to; itself where there is none above. */
  governmentId: string;
}

/** Reads a unit for a command that holds the epoch's lock. Problem: `notFound`. */
export async function unitFacts(manager: EntityManager, unitId: string): Promise<UnitFacts> {
  const [row] = await manager.query<Omit<UnitFacts, 'governmentId'>[]>(
    `SELECT id, parent_id AS "parentId", kind, name, version, valid_to AS "validTo" FROM unit WHERE id = $1`,
    [unitId],
  );
  if (!row) throw new Problem('notFound');
  return { ...row, governmentId: (await governmentOf(manager, unitId)) ?? unitId };
}

/** Refuses a name that another unit in force bears below the same parent. Problem: `unitNameTaken`. */
export async function ensureNameFree(
  manager: EntityManager,
  place: { parentId: string | null; name: string; except?: string },
): Promise<void> {
  const taken = await manager.query<unknown[]>(
    `SELECT FROM unit WHERE parent_id IS NOT DISTINCT FROM $1::uuid AND name = $2 AND id IS DISTINCT FROM $3::uuid
       AND (valid_to IS NULL OR valid_to > current_date)`,
    [place.parentId, place.name, place.except ?? null],
  );
  if (taken.length > 0) throw new Problem('unitNameTaken');
}
