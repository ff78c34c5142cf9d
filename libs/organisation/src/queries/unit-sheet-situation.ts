import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { foldName } from '../domain/unit-name-folding.js';
import type { ExistingUnit, UnitSheetSituation } from '../domain/unit-sheet-check.js';

/** Everything below a government with its aliases, as a sheet of units is held against it; null for an empty database. */
export async function unitSheetSituation(
  manager: EntityManager,
  governmentId: string | null,
): Promise<UnitSheetSituation> {
  const existing = await manager.query<ExistingUnit[]>(
    `SELECT unit.id, CASE WHEN unit.id = $1 THEN NULL ELSE unit.parent_id END AS "parentId", unit.kind, unit.name,
       unit.official_order AS "officialOrder", unit.valid_from::text AS "validFrom", unit.valid_to::text AS "validTo",
       unit.version, ARRAY(SELECT name FROM unit_alias WHERE unit_id = unit.id ORDER BY id) AS aliases
     FROM unit_closure AS line JOIN unit ON unit.id = line.descendant_id
     WHERE line.ancestor_id = $1 ORDER BY line.depth`,
    [governmentId],
  );
  return { existing, governmentId, today: dayIn(DEFAULT_TIME_ZONE), newId };
}

/**
 * The government of that name, or the only one at the top where none is named; null where there is none yet. Problem:
 * `notFound` where the name fits none or several fit.
 */
export async function findGovernment(manager: EntityManager, name?: string): Promise<string | null> {
  const governments = await manager.query<{ id: string; name: string; top: boolean }[]>(
    `SELECT id, name, parent_id IS NULL AS top FROM unit
     WHERE kind IN ('government', 'districtGovernment', 'functionalZone') ORDER BY name COLLATE "zh-x-icu"`,
  );
  const meant = governments.filter((unit) => (name === undefined ? unit.top : foldName(unit.name) === foldName(name)));
  if (meant.length === 1) return meant[0]!.id;
  if (name === undefined && meant.length === 0) return null;
  const known = governments.map((unit) => unit.name).join('、');
  throw new Problem('notFound', { detail: `请指明是哪一级政府。已有：${known || '无'}` });
}
