import { foldName } from './unit-name-folding.js';
import type { SheetError } from '#libs/kernel';
import type { UnitSheetRow } from './unit-sheet.js';
import type { UnitKind } from '#libs/contracts';
import { isGoverning } from './governing-kinds.js';

/** A unit in its place: one that exists, or one that the sheet adds. */
export interface PlacedUnit {
  id: string;
  name: string;
  kind: UnitKind;
  parent: PlacedUnit | null;
  exists: boolean;
}

/** The government a unit belongs to: the nearest one above it, or itself at the top. */
export function homeOf(unit: PlacedUnit): PlacedUnit {
  for (let above = unit.parent; above; above = above.parent) if (isGoverning(above.kind)) return above;
  return unit;
}

/** Finds each row's place in the tree, in whatever order the rows stand; a parent may be a row of the same sheet. */
export class UnitPlaces {
  private readonly byName = new Map<string, PlacedUnit[]>();
  private readonly waiting = new Map<string, number>();
  private readonly top: PlacedUnit | null;

  constructor(
    existing: readonly PlacedUnit[],
    private readonly newId: () => string,
    top: PlacedUnit | null,
  ) {
    for (const unit of existing) this.add(unit);
    this.top = top;
  }

  /** Rows by place; those whose parent is missing, unclear or below themselves are errors. */
  place(rows: readonly UnitSheetRow[]): { errors: SheetError[]; placed: { row: UnitSheetRow; unit: PlacedUnit }[] } {
    const errors: SheetError[] = [];
    const placed: { row: UnitSheetRow; unit: PlacedUnit }[] = [];
    for (const row of rows) this.waitFor(row.name, 1);
    let open = [...rows];
    for (let before = Infinity; open.length > 0 && open.length < before;) {
      before = open.length;
      open = open.filter((row) => {
        const parent = this.parentOf(row);
        if (parent === 'later') return true;
        this.waitFor(row.name, -1);
        if (typeof parent === 'string')
          errors.push({ code: 'parent', row: row.row, column: '上级单位', message: parent });
        else placed.push({ row, unit: this.childOf(parent, row) });
        return false;
      });
    }
    for (const row of open)
      errors.push({
        code: 'parentCycle',
        row: row.row,
        column: '上级单位',
        message: `“${row.parent}”与本单位互为上级。`,
      });
    return { errors, placed };
  }

  private parentOf(row: UnitSheetRow): PlacedUnit | null | string {
    if (row.parent === '') {
      if (this.top && foldName(this.top.name) !== foldName(row.name)) return this.top;
      if (this.top || row.kind === 'government') return null;
      return '请填写上级单位。';
    }
    const path = row.parent.split('/').map(foldName);
    const last = path.at(-1) ?? '';
    // A row of that name that has no place yet may turn out to be the parent, or a second one of that name.
    if ((this.waiting.get(last) ?? 0) > (last === foldName(row.name) ? 1 : 0)) return 'later';
    const found = (this.byName.get(last) ?? []).filter((unit) => endsIn(unit, path));
    if (found.length > 1)
      return `有 ${found.length} 个单位名为“${row.parent}”，请写成“上级/单位”，如“${pathOf(found[0]!)}”。`;
    return found[0] ?? `没有找到上级单位“${row.parent}”。`;
  }

  private childOf(parent: PlacedUnit | null, row: UnitSheetRow): PlacedUnit {
    const name = foldName(row.name);
    const known = (this.byName.get(name) ?? []).find((unit) => unit.parent?.id === parent?.id);
    if (known) return known;
    const unit = { id: this.newId(), name: row.name, kind: row.kind, parent, exists: false };
    this.add(unit);
    return unit;
  }

  private add(unit: PlacedUnit): void {
    const name = foldName(unit.name);
    this.byName.set(name, [...(this.byName.get(name) ?? []), unit]);
  }

  private waitFor(name: string, rows: number): void {
    this.waiting.set(foldName(name), (this.waiting.get(foldName(name)) ?? 0) + rows);
  }

  /** Other units of that name in the same government, below another parent. */
  elsewhere(unit: PlacedUnit): PlacedUnit[] {
    return (this.byName.get(foldName(unit.name)) ?? []).filter(
      (other) => other.exists && other.id !== unit.id && homeOf(other).id === homeOf(unit).id,
    );
  }
}

function endsIn(unit: PlacedUnit, path: readonly string[]): boolean {
  let at: PlacedUnit | null = unit;
  for (const name of path.toReversed()) {
    if (!at || foldName(at.name) !== name) return false;
    at = at.parent;
  }
  return true;
}

const pathOf = (unit: PlacedUnit): string => (unit.parent ? `${unit.parent.name}/${unit.name}` : unit.name);
