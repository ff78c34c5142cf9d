import type { UnitKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId, type CalendarDate } from '#libs/kernel';
import { raiseOrganisationEpoch } from './epoch.js';
import { placeUnits } from './place-units.js';

/** A unit to be stored; the parent may be one of the same batch. */
export interface UnitToInsert {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  officialOrder: number;
  validFrom: CalendarDate;
  validTo?: CalendarDate | null;
}

/**
 * Stores any number of units with their names, closure and places in four statements (3,000 units take about 0.2 s), in
 * whatever order they come. Aliases and groups are added apart.
 */
export async function insertUnits(tx: Transaction, units: readonly UnitToInsert[]): Promise<void> {
  if (units.length === 0) return;
  await raiseOrganisationEpoch(tx);
  const ids = units.map((unit) => unit.id);
  await tx.query(
    `INSERT INTO unit (id, parent_id, kind, name, official_order, valid_from, valid_to)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[], $6::date[], $7::date[])`,
    [
      ids,
      units.map((unit) => unit.parentId),
      units.map((unit) => unit.kind),
      units.map((unit) => unit.name),
      units.map((unit) => unit.officialOrder),
      units.map((unit) => unit.validFrom),
      units.map((unit) => unit.validTo ?? null),
    ],
  );
  await tx.query(
    `INSERT INTO unit_name (id, unit_id, name, valid_from)
     SELECT named.id, unit.id, unit.name, unit.valid_from
     FROM unnest($1::uuid[], $2::uuid[]) AS named (id, unit_id) JOIN unit ON unit.id = named.unit_id`,
    [units.map(() => newId()), ids],
  );
  await tx.query(
    `WITH RECURSIVE line (ancestor_id, descendant_id, depth, above_id) AS (
       SELECT id, id, 0, parent_id FROM unit WHERE id = ANY ($1::uuid[])
       UNION ALL
       SELECT unit.id, line.descendant_id, line.depth + 1, unit.parent_id
       FROM line JOIN unit ON unit.id = line.above_id
     )
     INSERT INTO unit_closure (ancestor_id, descendant_id, depth) SELECT ancestor_id, descendant_id, depth FROM line`,
    [ids],
  );
  await placeUnits(tx);
}
