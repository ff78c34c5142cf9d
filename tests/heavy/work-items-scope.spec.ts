import fc from 'fast-check';
import type { QueryRunner } from 'typeorm';
import { inTransaction, migrations, type Transaction } from '#libs/database';
import { shareRoles, unitKinds, type UnitKind } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { insertUnits } from '#libs/organisation';
import { readersOf, recomputeScope, type ScopedItem, type ScopedUnit } from '#libs/work-items';
import { IssuedCity } from '../support/issued-city.js';

/** A forest of units: each has one of those before it above itself, or none. */
const unitForest = fc.array(fc.tuple(fc.constantFrom(...unitKinds), fc.option(fc.nat())), {
  minLength: 3,
  maxLength: 14,
});
/** Items likewise, with their relations as numbers into the units. */
const itemForest = fc.array(
  fc.record({
    above: fc.option(fc.nat()),
    issuer: fc.nat(),
    reviewer: fc.nat(),
    lead: fc.nat(),
    shares: fc.uniqueArray(fc.tuple(fc.nat(13), fc.constantFrom(...shareRoles)), {
      maxLength: 5,
      selector: ([unit, role]) => `${unit} ${role}`,
    }),
  }),
  { minLength: 1, maxLength: 6 },
);
type UnitSketch = [kind: UnitKind, above: number | null];

class RolledBack extends Error {}

describe('the scope of items', () => {
  let city: IssuedCity;
  let planId: string;
  beforeAll(async () => {
    city = await IssuedCity.open();
    const supervisor = await city.person('市政府办公室', 'supervisor');
    ({ planId } = await city.issue(supervisor, []));
  });
  afterAll(() => city.close());

  /** Runs on a database that forgets it all. */
  const tried = (work: (tx: Transaction) => Promise<void>): Promise<void> =>
    inTransaction(city.dataSource, async (tx) => {
      await work(tx);
      throw new RolledBack();
    }).catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });

  it('is what the rule says, whatever the units and items, and stays so when relations change', async () => {
    const property = fc.asyncProperty(unitForest, itemForest, itemForest, (unitSketch, before, after) =>
      tried(async (tx) => {
        const units = toUnits(unitSketch);
        await insertUnits(
          tx,
          units.map((unit) => ({ ...unit, name: unit.id, officialOrder: 1, validFrom: '2020-01-01' })),
        );
        const ids = before.map(() => newId());
        const items = toItems(before, units, ids);
        await store(tx, planId, items);
        await recomputeScope(tx, ids);
        expect(await stored(tx)).toEqual(expected(items, units));
        const changed = toItems(
          before.map((item, index) => ({ ...item, ...after[index], above: item.above })),
          units,
          ids,
        );
        await restore(tx, changed);
        // Only the roots are named: what lies below them follows.
        await recomputeScope(
          tx,
          changed.filter(({ parentId }) => parentId === null).map(({ id }) => id),
        );
        expect(await stored(tx)).toEqual(expected(changed, units));
      }),
    );
    await fc.assert(property, { numRuns: 150 });
  }, 120_000);

  it('of items from before districts’ bureaus worked together is widened to the rule', async () => {
    const migration = migrations.find(({ name }) => name.startsWith('BreadthAtHome'))!;
    const property = fc.asyncProperty(unitForest, itemForest, (unitSketch, sketch) =>
      tried(async (tx) => {
        const units = toUnits(unitSketch.map(atTheTop));
        await insertUnits(
          tx,
          units.map((unit) => ({ ...unit, name: unit.id, officialOrder: 1, validFrom: '2020-01-01' })),
        );
        const ids = sketch.map(() => newId());
        const items = toItems(sketch, units, ids);
        await store(tx, planId, items);
        await recomputeScope(tx, ids);
        await tx.query(NARROW_DISTRICTS);
        await new migration().up({ query: (sql: string) => tx.query(sql) } as QueryRunner);
        expect(await stored(tx)).toEqual(expected(items, units));
      }),
    );
    await fc.assert(property, { numRuns: 100 });
  }, 120_000);
});

/** No government below another unit, so that {@link NARROW_DISTRICTS} is exactly the rule as it was. */
const atTheTop = ([kind, above]: UnitSketch): UnitSketch => [kind, kind === 'government' ? null : above];

/** As it was: whoever belongs to a district or zone read its own row only. */
const NARROW_DISTRICTS = `
  UPDATE item_scope AS scope SET breadth = 1
  WHERE breadth = 2 AND (
    SELECT above.kind FROM unit_closure AS line JOIN unit AS above ON above.id = line.ancestor_id
    WHERE line.descendant_id = scope.unit_id AND above.kind IN ('government', 'districtGovernment', 'functionalZone')
    ORDER BY line.depth LIMIT 1) <> 'government'`;

const toUnits = (sketch: readonly UnitSketch[]): ScopedUnit[] => {
  const ids = sketch.map(() => newId());
  return sketch.map(([kind, above], index) => ({
    id: ids[index]!,
    kind,
    parentId: above === null || index === 0 ? null : ids[above % index]!,
  }));
};

function toItems(
  sketch: readonly {
    above: number | null;
    issuer: number;
    reviewer: number;
    lead: number;
    shares: [number, (typeof shareRoles)[number]][];
  }[],
  units: readonly ScopedUnit[],
  ids: readonly string[],
): ScopedItem[] {
  const unit = (number: number): string => units[number % units.length]!.id;
  return sketch.map((item, index) => ({
    id: ids[index]!,
    parentId: item.above === null || index === 0 ? null : ids[item.above % index]!,
    issuerUnitId: unit(item.issuer),
    reviewerUnitId: unit(item.reviewer),
    leadUnitId: unit(item.lead),
    shares: distinct(item.shares.map(([number, role]) => ({ unitId: unit(number), role }))),
  }));
}

const distinct = (shares: ScopedItem['shares']): ScopedItem['shares'] => [
  ...new Map(shares.map((share) => [`${share.unitId} ${share.role}`, share])).values(),
];

async function store(tx: Transaction, planId: string, items: readonly ScopedItem[]): Promise<void> {
  for (const item of items) {
    await tx.query(
      `INSERT INTO work_item (id, plan_id, parent_id, number, ordinal, ref, section, title, measures, source_text, key,
         issuer_unit_id, reviewer_unit_id, lead_unit_id, lead_printed, status, search_text, search_terms, issued_at, form)
       VALUES ($1::uuid, $2, $3, $1::text, 1, '', '', '', '', '', false, $4, $5, $6, false, 'issued', '', '{}', now(),
         CASE WHEN $3::uuid IS NULL THEN 'item' ELSE 'part' END)`,
      [item.id, planId, item.parentId, item.issuerUnitId, item.reviewerUnitId, item.leadUnitId],
    );
    await storeShares(tx, item);
  }
}

async function restore(tx: Transaction, items: readonly ScopedItem[]): Promise<void> {
  for (const item of items) {
    await tx.query('UPDATE work_item SET issuer_unit_id = $2, reviewer_unit_id = $3, lead_unit_id = $4 WHERE id = $1', [
      item.id,
      item.issuerUnitId,
      item.reviewerUnitId,
      item.leadUnitId,
    ]);
    await tx.query('DELETE FROM work_item_share WHERE item_id = $1', [item.id]);
    await storeShares(tx, item);
  }
}

async function storeShares(tx: Transaction, item: ScopedItem): Promise<void> {
  for (const { unitId, role } of item.shares) {
    await tx.query('INSERT INTO work_item_share (id, item_id, unit_id, role, ordinal) VALUES ($1, $2, $3, $4, 0)', [
      newId(),
      item.id,
      unitId,
      role,
    ]);
  }
}

const stored = async (tx: Transaction): Promise<string[]> => {
  const rows = await tx.query<{ line: string }[]>(
    `SELECT concat_ws(' ', item_id, unit_id, breadth, status, due_on) AS line FROM item_scope`,
  );
  return rows.map(({ line }) => line).sort();
};

const expected = (items: readonly ScopedItem[], units: readonly ScopedUnit[]): string[] =>
  [...readersOf(items, units)]
    .flatMap(([id, readers]) => [...readers].map(([unit, breadth]) => `${id} ${unit} ${breadth} issued infinity`))
    .sort();
