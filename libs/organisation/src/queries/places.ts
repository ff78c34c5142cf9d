import type { CalendarDate } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { governingKindsSql } from '../domain/governing-kinds.js';

const one = async (manager: EntityManager, sql: string, parameters: unknown[]): Promise<string | null> =>
  (await manager.query<{ id: string }[]>(sql, parameters))[0]?.id ?? null;

/** The nearest government, district government or functional zone at or above a unit; null where there is none. */
export const governmentOf = (manager: EntityManager, unitId: string): Promise<string | null> =>
  one(manager, governmentSql('$1::uuid'), [unitId]);

/** A scalar subquery for {@link governmentOf}; `unitId` is a column or parameter of the caller's statement. */
export const governmentSql = (unitId: string): string => `
  SELECT governing.id FROM unit_closure AS line JOIN unit AS governing ON governing.id = line.ancestor_id
  WHERE line.descendant_id = ${unitId} AND governing.kind IN ${governingKindsSql} ORDER BY line.depth LIMIT 1`;

/** Every government at or above a unit, the nearest first: those whose administrators are in charge of it. */
export async function governmentsAbove(manager: EntityManager, unitId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT unit.id FROM unit_closure AS line JOIN unit ON unit.id = line.ancestor_id
     WHERE line.descendant_id = $1 AND unit.kind IN ${governingKindsSql} ORDER BY line.depth`,
    [unitId],
  );
  return rows.map((row) => row.id);
}

const officesSql = (government: string): string => `
  FROM unit_closure AS line JOIN unit AS office ON office.id = line.descendant_id
  WHERE line.ancestor_id = ${government} AND office.kind = 'generalOffice'
    AND NOT EXISTS (
      SELECT FROM unit_closure AS below JOIN unit AS between ON between.id = below.ancestor_id
      WHERE below.descendant_id = office.id AND below.depth < line.depth AND between.kind IN ${governingKindsSql})`;

/** The general office (办公厅、办公室) of a government on `day`, not one of a district below it; null where it has none. */
export const generalOfficeOf = (
  manager: EntityManager,
  governmentId: string,
  day: CalendarDate,
): Promise<string | null> =>
  one(manager, `SELECT (${generalOfficeSql('$1::uuid', '$2::date')}) AS id`, [governmentId, day]);

/** A scalar subquery for {@link generalOfficeOf}; both are columns or parameters of the caller's statement. */
export const generalOfficeSql = (government: string, day: string): string => `
  SELECT office.id ${officesSql(government)}
    AND office.valid_from <= ${day} AND (office.valid_to IS NULL OR office.valid_to > ${day})
  ORDER BY line.depth, office.official_order, office.id LIMIT 1`;

/** How many general offices a government has whose time is not over on `day`: more than one is a contradiction. */
export async function generalOfficesOf(
  manager: EntityManager,
  governmentId: string,
  day: CalendarDate,
): Promise<number> {
  const [row] = await manager.query<{ offices: number }[]>(
    `SELECT count(*)::integer AS offices ${officesSql('$1::uuid')} AND (office.valid_to IS NULL OR office.valid_to > $2::date)`,
    [governmentId, day],
  );
  return row?.offices ?? 0;
}

/** The units above a unit, from its parent up to the root. */
export async function ancestorsOf(manager: EntityManager, unitId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT ancestor_id AS id FROM unit_closure WHERE descendant_id = $1 AND depth > 0 ORDER BY depth',
    [unitId],
  );
  return rows.map((row) => row.id);
}
