import type { WindowCost } from '#libs/contracts';
import type { AskedRow } from './asked-rows.js';

/** What the rows of one unit cost it. */
export interface UnitCost {
  readonly unitId: string;
  readonly rows: number;
  readonly values: number;
  readonly known: number;
}

/** The rows of each unit, in the order given. */
export function rowsByUnit(rows: readonly AskedRow[]): Map<string, AskedRow[]> {
  const units = new Map<string, AskedRow[]>();
  for (const row of rows) {
    const own = units.get(row.unitId);
    if (own) own.push(row);
    else units.set(row.unitId, [row]);
  }
  return units;
}

/** The same cost in every part. */
export const sameCost = (one: WindowCost, other: WindowCost): boolean =>
  one.units === other.units && one.rows === other.rows && one.values === other.values && one.known === other.known;
