import type { UnitKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { governingKindsSql } from '../domain/governing-kinds.js';
import type { KnownGroup, KnownUnit } from '../domain/unit-directory.js';
import { UnitFinder } from '../domain/unit-finder.js';
import { fullNames } from '../domain/unit-name-folding.js';
import { officialOrderOf } from './official-order.js';

interface UnitRow {
  id: string;
  name: string;
  kind: UnitKind;
  parentName: string | null;
  homeName: string;
  own: boolean;
  inForce: boolean;
  formerNames: string[];
  aliases: string[];
  successorIds: string[];
}

// `home` is the government a unit belongs to; everything below the government is read, so that a district's
// department can be found where a document prints it in full.
const UNITS = `
  WITH RECURSIVE tree AS (
    SELECT unit.*, NULL::text AS parent_name, unit.id AS home_id, unit.name AS home_name
    FROM unit WHERE unit.id = $1
    UNION ALL
    SELECT unit.*, tree.name,
      CASE WHEN tree.kind IN ${governingKindsSql} THEN tree.id ELSE tree.home_id END,
      CASE WHEN tree.kind IN ${governingKindsSql} THEN tree.name ELSE tree.home_name END
    FROM tree JOIN unit ON unit.parent_id = tree.id
  )
  SELECT id, name, kind, parent_name AS "parentName", home_name AS "homeName", home_id = $1 AS own,
    valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date) AS "inForce",
    ARRAY(SELECT named.name FROM unit_name AS named WHERE named.unit_id = tree.id AND named.name <> tree.name)
      AS "formerNames",
    ARRAY(SELECT alias.name FROM unit_alias AS alias WHERE alias.unit_id = tree.id AND alias.government_id = $1)
      AS aliases,
    ARRAY(SELECT part.to_unit_id FROM unit_succession_part AS part
          JOIN unit_succession AS succession ON succession.id = part.succession_id
          WHERE part.from_unit_id = tree.id AND part.to_unit_id IS NOT NULL AND succession.confirmed_at IS NOT NULL)
      AS "successorIds"
  FROM tree ORDER BY ${officialOrderOf('tree')}`;

const GROUPS = `
  SELECT id, name, name || ARRAY(SELECT alias.name FROM unit_alias AS alias WHERE alias.group_id = unit_group.id) AS names
  FROM unit_group WHERE government_id = $1 ORDER BY official_order, name COLLATE "zh-x-icu"`;

/** The finder of a government's documents as its units stand on `day`; load one per document, not per name. */
export async function loadUnitFinder(
  manager: EntityManager,
  governmentId: string,
  day: CalendarDate,
): Promise<UnitFinder> {
  const rows = await manager.query<UnitRow[]>(UNITS, [governmentId, day]);
  const groups = await manager.query<KnownGroup[]>(GROUPS, [governmentId]);
  const governmentName = rows[0]?.name ?? '';
  return new UnitFinder({ governmentName, units: rows.map((row) => known(row, governmentName)), groups });
}

function known(row: UnitRow, governmentName: string): KnownUnit {
  const borne = [row.name, ...row.formerNames];
  // Every department has its 办公室: an office is named with its department or not at all.
  const above = row.kind === 'office' ? (row.parentName ?? '') : '';
  const local = borne.map((name) => (name.startsWith(above) ? name : above + name));
  const names = row.own ? local : local.flatMap((name) => fullNames(name, row.homeName, governmentName));
  return { ...row, names: [...names, ...row.aliases] };
}
