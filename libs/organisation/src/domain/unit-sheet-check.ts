import { constitutiveUnitKinds, type UnitKind } from '#libs/contracts';
import type { CalendarDate, SheetError, SheetRow } from '#libs/kernel';
import { doubledOffices } from './general-offices.js';
import { readUnitRows, type UnitSheetRow, type UnitSheetTitle } from './unit-sheet.js';
import { homeOf, type PlacedUnit, UnitPlaces } from './unit-sheet-places.js';

/** A unit that exists, as a sheet is held against it. */
export interface ExistingUnit {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  officialOrder: number;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  version: number;
  aliases: readonly string[];
}

/** The columns of a unit that a sheet can change. */
export interface UnitChange {
  kind: UnitKind;
  officialOrder: number;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
}

/** What storing the sheet would do. */
export interface UnitSheetPlan {
  added: ({ id: string; parentId: string | null; name: string } & UnitChange)[];
  changed: { id: string; name: string; version: number; row: number; from: UnitChange; to: UnitChange }[];
  aliases: { unitId: string; governmentId: string; name: string }[];
  /** Rows that say what is known already. */
  unchanged: number;
  /** Units that exist and only get aliases. */
  aliased: string[];
}

/** What a sheet is held against: all units of a government, parents before children, and the day it is handed in. */
export interface UnitSheetSituation {
  existing: readonly ExistingUnit[];
  /** The government that an empty 上级单位 means; null where the sheet itself brings the first one. */
  governmentId: string | null;
  today: CalendarDate;
  newId: () => string;
}

/** Checks a whole sheet: either every mistake by row and column, or the plan of what it changes. */
export function checkUnitSheet(
  table: readonly SheetRow<UnitSheetTitle>[],
  situation: UnitSheetSituation,
): { errors: SheetError[]; plan: UnitSheetPlan } {
  const read = readUnitRows(table);
  const known = new Map(situation.existing.map((unit) => [unit.id, unit]));
  const units = placesOf(situation.existing);
  const top = units.find((unit) => unit.id === situation.governmentId) ?? null;
  const places = new UnitPlaces(units, situation.newId, top);
  const { errors: misplaced, placed } = places.place(read.rows);
  const errors = [...read.errors, ...misplaced];
  const plan: UnitSheetPlan = { added: [], changed: [], aliases: [], aliased: [], unchanged: 0 };
  const firstRow = new Map<string, number>();
  const orders = lastOrders(situation.existing);
  for (const { row, unit } of placed.sort((one, other) => one.row.row - other.row.row)) {
    const first = firstRow.get(unit.id);
    if (first !== undefined) {
      errors.push({ code: 'double', row: row.row, column: '单位名称', message: `与第 ${first} 行是同一个单位。` });
      continue;
    }
    firstRow.set(unit.id, row.row);
    const [moved] = unit.exists || unit.kind === 'office' ? [] : places.elsewhere(unit);
    if (moved)
      errors.push({
        code: 'elsewhere',
        row: row.row,
        column: '上级单位',
        message: `“${unit.name}”已在“${moved.parent?.name ?? '最高一级'}”之下；表格不能移动单位。`,
      });
    const [from, to] = periodOf(row, known.get(unit.id), situation.today);
    if (to !== null && to <= from)
      errors.push({ code: 'period', row: row.row, column: '终止日期', message: `终止日期应晚于起始日期 ${from}。` });
    take(plan, { row, unit, known: known.get(unit.id), orders, today: situation.today });
  }
  errors.push(...doubledOffices(situation.existing, plan, firstRow));
  return { errors: errors.sort((one, other) => one.row - other.row), plan };
}

/**
 * The units that govern from now on or no longer do, or become or cease to be a general office: with all below them they
 * belong to somebody else, as if they had been moved.
 */
export const regoverned = (plan: UnitSheetPlan): string[] =>
  plan.changed
    .filter(({ from, to }) => from.kind !== to.kind && [from.kind, to.kind].some(decidesBelonging))
    .map((unit) => unit.id);

const decidesBelonging = (kind: UnitKind): boolean => constitutiveUnitKinds.includes(kind);

function placesOf(existing: readonly ExistingUnit[]): PlacedUnit[] {
  const byId = new Map<string, PlacedUnit>();
  for (const { id, name, kind, parentId } of existing)
    byId.set(id, { id, name, kind, exists: true, parent: (parentId && byId.get(parentId)) || null });
  return [...byId.values()];
}

const periodOf = (row: UnitSheetRow, known: ExistingUnit | undefined, today: CalendarDate) =>
  [row.validFrom ?? known?.validFrom ?? today, row.validTo ?? known?.validTo ?? null] as const;

function lastOrders(existing: readonly ExistingUnit[]): Map<string | null, number> {
  const last = new Map<string | null, number>();
  for (const { parentId, officialOrder } of existing)
    last.set(parentId, Math.max(last.get(parentId) ?? 0, officialOrder));
  return last;
}

function take(
  plan: UnitSheetPlan,
  given: {
    row: UnitSheetRow;
    unit: PlacedUnit;
    known: ExistingUnit | undefined;
    orders: Map<string | null, number>;
    today: CalendarDate;
  },
): void {
  const { row, unit, known, orders } = given;
  const [validFrom, validTo] = periodOf(row, known, given.today);
  const governmentId = homeOf(unit).id;
  const aliases = row.aliases.filter((name) => name !== unit.name && !known?.aliases.includes(name));
  plan.aliases.push(...aliases.map((name) => ({ unitId: unit.id, governmentId, name })));
  if (!known) {
    const parentId = unit.parent?.id ?? null;
    const officialOrder = row.officialOrder ?? (orders.get(parentId) ?? 0) + 10;
    orders.set(parentId, Math.max(orders.get(parentId) ?? 0, officialOrder));
    const { name, kind } = row;
    plan.added.push({ id: unit.id, parentId, name, kind, officialOrder, validFrom, validTo });
    return;
  }
  const from: UnitChange = {
    kind: known.kind,
    officialOrder: known.officialOrder,
    validFrom: known.validFrom,
    validTo: known.validTo,
  };
  const to: UnitChange = {
    kind: row.kind,
    officialOrder: row.officialOrder ?? known.officialOrder,
    validFrom,
    validTo,
  };
  const differs = (Object.keys(from) as (keyof UnitChange)[]).some((key) => from[key] !== to[key]);
  if (differs) plan.changed.push({ id: unit.id, name: unit.name, version: known.version, row: row.row, from, to });
  else if (aliases.length > 0) plan.aliased.push(unit.name);
  else plan.unchanged += 1;
}
