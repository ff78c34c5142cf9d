import type { SheetError } from '#libs/kernel';
import { isGoverning } from './governing-kinds.js';
import type { ExistingUnit, UnitChange, UnitSheetPlan } from './unit-sheet-check.js';

interface Placed extends UnitChange {
  id: string;
  parentId: string | null;
  name: string;
}

/**
 * The rows that would give a government a second general office at the same time: one of the two would be passed over
 * without a word. `rowOf` tells the row that names a unit.
 */
export function doubledOffices(
  existing: readonly ExistingUnit[],
  plan: UnitSheetPlan,
  rowOf: ReadonlyMap<string, number>,
): SheetError[] {
  const units = new Map<string, Placed>(existing.map((unit) => [unit.id, unit]));
  for (const { id, to } of plan.changed) units.set(id, { ...units.get(id)!, ...to });
  for (const unit of plan.added) units.set(unit.id, unit);
  const touched = new Set([...plan.added, ...plan.changed].map((unit) => unit.id));
  const offices = [...units.values()].filter((unit) => unit.kind === 'generalOffice');
  return offices.flatMap((office) => {
    const row = touched.has(office.id) ? rowOf.get(office.id) : undefined;
    const home = homeIn(units, office);
    const other = offices.find(
      // Of two rows of the sheet only the later one is the mistake.
      (one) =>
        one.id !== office.id && homeIn(units, one) === home && overlap(one, office) && !later(one.id, office.id, rowOf),
    );
    if (row === undefined || !other) return [];
    const message = `本级政府已有办公厅（室）“${other.name}”，不能同时设两个。`;
    return [{ code: 'generalOfficeExists', row, column: '类别', message }];
  });
}

function homeIn(units: ReadonlyMap<string, Placed>, unit: Placed): string {
  let at = unit;
  for (let above = parentOf(at); above; above = parentOf(above)) {
    at = above;
    if (isGoverning(above.kind)) break;
  }
  return at.id;

  function parentOf({ parentId }: Placed): Placed | undefined {
    return parentId === null ? undefined : units.get(parentId);
  }
}

const later = (one: string, other: string, rowOf: ReadonlyMap<string, number>): boolean =>
  (rowOf.get(one) ?? 0) > (rowOf.get(other) ?? 0);
const overlap = (one: UnitChange, other: UnitChange): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);
