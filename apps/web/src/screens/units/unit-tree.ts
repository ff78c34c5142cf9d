import type { Unit } from '../../api/shapes.js';

/** A unit with its depth below the topmost of the list. */
export interface UnitRow extends Unit {
  depth: number;
}

/** Units in the order given, each with its depth; a found unit keeps its place but not its parents. */
export function unitRows(units: readonly Unit[], text: string): UnitRow[] {
  const depths = new Map<string, number>();
  const rows = units.map((unit): UnitRow => {
    const depth = unit.parentId === null ? 0 : (depths.get(unit.parentId) ?? -1) + 1;
    depths.set(unit.id, depth);
    return { ...unit, depth };
  });
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows
    .filter(({ name, aliases, formerNames }) =>
      [name, ...aliases, ...formerNames].some((term) => term.toLowerCase().includes(wanted)),
    )
    .map((row) => ({ ...row, depth: 0 }));
}
