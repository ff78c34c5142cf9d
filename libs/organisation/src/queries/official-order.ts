import type { EntityManager } from 'typeorm';

/**
 * An SQL expression to order by wherever units are listed: depth-first by official order, names only as tie-break.
 * `unitId` is a column or parameter of the caller's statement, never input. Where `unit` is joined anyway,
 * {@link officialOrderOf} saves the look-up.
 *
 * @example `ORDER BY ${officialOrderKey('share.unit_id')}`
 */
export const officialOrderKey = (unitId: string): string =>
  `(SELECT ${officialOrderOf('placed')} FROM unit AS placed WHERE placed.id = ${unitId})`;

/** The same for a row of `unit` by its alias in the caller's statement. */
export const officialOrderOf = (unit: string): string => `${unit}.official_place`;

/** The given units in official order (机构序列); unknown ids are left out, doubles named once. */
export async function sortByOfficialOrder(manager: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT unit.id FROM unit WHERE unit.id = ANY ($1::uuid[]) ORDER BY ${officialOrderOf('unit')}`,
    [unitIds],
  );
  return rows.map((row) => row.id);
}
