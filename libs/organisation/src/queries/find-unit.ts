import type { UnitKind } from '#libs/contracts';
import { type CalendarDate, Problem } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { generalOfficesOf, governmentsAbove } from './places.js';

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
  /** Every government at or above it, whose administrators are in charge of it; itself where there is none. */
  jurisdictionIds: string[];
}

/** Reads a unit for a command that holds the epoch's lock. Problem: `notFound`. */
export async function unitFacts(manager: EntityManager, unitId: string): Promise<UnitFacts> {
  const [row] = await manager.query<Omit<UnitFacts, 'governmentId' | 'jurisdictionIds'>[]>(
    `SELECT id, parent_id AS "parentId", kind, name, version, valid_to AS "validTo" FROM unit WHERE id = $1`,
    [unitId],
  );
  if (!row) throw new Problem('notFound');
  const above = await governmentsAbove(manager, unitId);
  const [governmentId = unitId] = above;
  return { ...row, governmentId, jurisdictionIds: above.length > 0 ? above : [unitId] };
}

/** Refuses a name that another unit in force bears below the same parent. Problem: `unitNameTaken`. */
export async function ensureNameFree(
  manager: EntityManager,
  place: { parentId: string | null; name: string; except?: string | readonly string[] },
  day: CalendarDate,
): Promise<void> {
  const taken = await manager.query<unknown[]>(
    `SELECT FROM unit WHERE parent_id IS NOT DISTINCT FROM $1::uuid AND name = $2 AND NOT id = ANY ($3::uuid[])
       AND (valid_to IS NULL OR valid_to > $4::date)`,
    [place.parentId, place.name, [place.except ?? []].flat(), day],
  );
  if (taken.length > 0) throw new Problem('unitNameTaken');
}

/**
 * Refuses what would leave a government with two general offices: the one that is listed first would speak for all its
 * supervisors. Asked after the change by a command that holds the epoch's lock. Problem: `generalOfficeExists`.
 */
export async function ensureOneGeneralOffice(
  manager: EntityManager,
  governmentId: string,
  day: CalendarDate,
): Promise<void> {
  if ((await generalOfficesOf(manager, governmentId, day)) > 1) throw new Problem('generalOfficeExists');
}
