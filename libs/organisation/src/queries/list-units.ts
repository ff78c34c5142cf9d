import type { unitListSchema, unitSchema } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { officialOrderOf } from './official-order.js';
import { ownTreeSql } from './own-tree.js';

type UnitView = z.infer<typeof unitSchema>;

/**
 * A government's own units in official order, parents before children, with the aliases its documents use and the
 * names they bore. `text` keeps those whose name, alias or former name contains it.
 */
export async function listUnits(
  manager: EntityManager,
  governmentId: string,
  text?: string,
): Promise<z.infer<typeof unitListSchema>> {
  const items = await manager.query<UnitView[]>(
    `${ownTreeSql}
     SELECT own.id, own.name, own.kind, own.parent_id AS "parentId", own.official_order AS "officialOrder",
       own.valid_from::text AS "validFrom", own.valid_to::text AS "validTo", own.version,
       alias.names AS aliases, former.names AS "formerNames"
     FROM own
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(name ORDER BY id), '{}') AS names FROM unit_alias
       WHERE unit_id = own.id AND government_id = $1) AS alias
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(name ORDER BY valid_from), '{}') AS names FROM unit_name
       WHERE unit_id = own.id AND name <> own.name) AS former
     WHERE $2::text IS NULL OR EXISTS (
       SELECT FROM unnest(own.name || alias.names || former.names) AS known (name) WHERE strpos(known.name, $2) > 0)
     ORDER BY ${officialOrderOf('own')}`,
    [governmentId, text ?? null],
  );
  return { items };
}

/** One unit as its view, with the aliases of the government it belongs to; null where there is none. */
export async function findUnitView(
  manager: EntityManager,
  unitId: string,
  governmentId: string | null,
): Promise<UnitView | null> {
  const rows = await manager.query<UnitView[]>(
    `SELECT unit.id, unit.name, unit.kind, unit.parent_id AS "parentId", unit.official_order AS "officialOrder",
       unit.valid_from::text AS "validFrom", unit.valid_to::text AS "validTo", unit.version,
       ARRAY(SELECT name FROM unit_alias WHERE unit_id = unit.id AND government_id = $2 ORDER BY id) AS aliases,
       ARRAY(SELECT name FROM unit_name AS named WHERE named.unit_id = unit.id AND named.name <> unit.name
             ORDER BY valid_from) AS "formerNames"
     FROM unit WHERE unit.id = $1`,
    [unitId, governmentId],
  );
  return rows[0] ?? null;
}
