import type { UnitKind } from '#libs/contracts';
import type { SeedUnit } from '../shapes.js';

/** A row of a unit table: key, name as printed, full official name, and the other names it is printed by. */
export type UnitRow = readonly [key: string, name: string, fullName: string, ...aliases: string[]];

/** The day from which units hold, unless a table says otherwise. */
export const cityValidFrom = '2019-03-01';

/** The units of a table in official order; steps of ten leave room for a unit that is set up later. */
export function listed(
  kind: UnitKind,
  parentKey: string,
  firstOrder: number,
  rows: readonly UnitRow[],
  validFrom: Readonly<Record<string, string>> = {},
): SeedUnit[] {
  return rows.map(([key, name, fullName, ...aliases], index) => ({
    key,
    name,
    fullName,
    kind,
    parentKey,
    order: firstOrder + index * 10,
    aliases: [...new Set([fullName, ...aliases])].filter((alias) => alias !== name),
    validFrom: validFrom[key] ?? cityValidFrom,
  }));
}

/** The offices of a unit, named with it: 办公室 alone would be dozens of units and every import a question. */
export function officesOf(
  parentKey: string,
  parentName: string,
  rows: readonly (readonly [string, string])[],
): SeedUnit[] {
  return rows.map(([key, name], index) => ({
    key: `${parentKey}-${key}`,
    name: `${parentName}${name}`,
    kind: 'office',
    parentKey,
    order: (index + 1) * 10,
    aliases: [],
    validFrom: cityValidFrom,
  }));
}
