import type { EntityManager } from 'typeorm';

/**
 * An SQL expression to order by wherever units are listed: depth-first by official order, names only as tie-break.
 * `unitId` is a column or parameter of the caller's statement, never input.
 *
 * @example `ORDER BY ${officialOrderKey('share.unit_id')}`
 */
export const officialOrderKey = (unitId: string): string =>
  `(SELECT array_agg(ROW(above.official_order, above.name COLLATE "zh-x-icu", above.id) ORDER BY line.depth DESC)
    FROM unit_closure AS line JOIN unit AS above ON above.id = line.ancestor_id WHERE line.descendant_id = ${unitId})`;

/** The given units in official order (机构序列); unknown ids are left out, doubles named once. */
export async function sortByOfficialOrder(manager: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT unit.id FROM unit WHERE unit.id = ANY ($1::uuid[]) ORDER BY ${officialOrderKey('unit.id')}`,
    [unitIds],
  );
  return rows.map((row) => row.id);
}
