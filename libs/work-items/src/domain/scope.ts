import type { ShareRole, UnitKind } from '#libs/contracts';

/** How broadly a unit reads an item: 3 everything below it, 2 who is named and their status, 1 its own row and totals. */
export type Breadth = 1 | 2 | 3;

/** The relations of an item that give reading. */
export interface ScopedItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly issuerUnitId: string;
  readonly reviewerUnitId: string;
  readonly leadUnitId: string;
  readonly shares: readonly { readonly unitId: string; readonly role: ShareRole }[];
  /** It goes on naming units that have ended since; any other item is given to those who follow. */
  readonly terminated?: boolean;
}

/** What the rule needs to know of a unit. */
export interface ScopedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  /** Who followed it when it ended. */
  readonly heirIds?: readonly string[];
}

/**
 * “Reading passes down”, said a second time and independently of the SQL that maintains `item_scope`: a test holds the
 * two together. Returns the breadth by unit for each item; `items` must hold every ancestor of its members.
 */
export function readersOf(
  items: readonly ScopedItem[],
  units: readonly ScopedUnit[],
): Map<string, Map<string, Breadth>> {
  const itemById = new Map(items.map((item) => [item.id, item]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return new Map(
    items.map((item) => {
      const readers = new Map<string, Breadth>();
      const grant = (unitId: string, breadth: Breadth, by: ScopedItem): void => {
        for (const reader of withParents(unitId, unitById))
          if ((readers.get(reader) ?? 0) < breadth) readers.set(reader, breadth);
        if (by.terminated) for (const heir of unitById.get(unitId)?.heirIds ?? []) grant(heir, breadth, by);
      };
      for (const { unitId } of item.shares) grant(unitId, breadthOfShare(unitId, item.issuerUnitId, unitById), item);
      for (let above: ScopedItem | undefined = item; above; above = itemById.get(above.parentId ?? '')) {
        for (const unitId of [above.issuerUnitId, above.reviewerUnitId, above.leadUnitId]) grant(unitId, 3, above);
      }
      return [item.id, readers];
    }),
  );
}

/**
 * The breadth a share gives, in whatever role: districts and zones, with all that belongs to them, do not read each
 * other's rows; the departments of the government that issued the item work on it together and see who else does.
 */
function breadthOfShare(unitId: string, issuerUnitId: string, units: ReadonlyMap<string, ScopedUnit>): Breadth {
  const home = homeOf(unitId, units);
  if (home === undefined || home.kind === 'government') return 2;
  return home.id === homeOf(issuerUnitId, units)?.id ? 2 : 1;
}

function homeOf(unitId: string, units: ReadonlyMap<string, ScopedUnit>): ScopedUnit | undefined {
  for (let unit = units.get(unitId); unit; unit = units.get(unit.parentId ?? ''))
    if (unit.kind === 'districtGovernment' || unit.kind === 'functionalZone' || unit.kind === 'government') return unit;
  return undefined;
}

/**
 * A unit and the units above it that read what it reads: a department for its offices, a district government for its
 * bureaus. A government above is not among them: its departments do not answer to it for reading.
 */
function* withParents(unitId: string, units: ReadonlyMap<string, ScopedUnit>): Generator<string> {
  yield unitId;
  let above = units.get(units.get(unitId)?.parentId ?? '');
  while (above && above.kind !== 'government') {
    yield above.id;
    above = units.get(above.parentId ?? '');
  }
}
