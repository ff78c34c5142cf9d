import type { z } from 'zod';
import { Access, type Actor, readingUnitIds } from '#libs/access';
import {
  type assignmentRoles,
  shareRoles,
  type ShareRole,
  type UnitKind,
  type workItemListQuery,
  workItemStatuses,
} from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { insertUnits } from '#libs/organisation';
import {
  type Breadth,
  CountWorkItems,
  ListWorkItems,
  ReadableSubjects,
  readersOf,
  type ScopedUnit,
} from '#libs/work-items';
import { IssuedCity } from '../support/issued-city.js';
import { SeededRandom, seedOfRun } from '../support/seeded-random.js';
import { type Item, moveItems, storeItems } from './items/store-items.js';

const ITEMS = 5_000;
const USERS = 50;
const PLANS = 12;
const seed = seedOfRun();
const words = ['托育', '医保基金', '老旧小区', '学前教育', 'AI 平台', '助餐', '航道整治', '营商环境'] as const;

type Filters = Partial<z.input<typeof workItemListQuery>>;
type AssignmentRole = (typeof assignmentRoles)[number];

describe(`${ITEMS} random items and ${USERS} random people (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  let city: IssuedCity;
  let units: ScopedUnit[];
  let actors: Actor[];
  let items: Item[];
  const planIds: string[] = [];
  let readers: Map<string, Map<string, Breadth>>;
  const names = new Map<string, string>();

  beforeAll(async () => {
    city = await IssuedCity.open();
    const supervisor = await city.person('市政府办公室', 'supervisor');
    for (let count = 0; count < PLANS; count += 1) planIds.push((await city.issue(supervisor, [])).planId);
    await inTransaction(city.dataSource, (tx) => grow(tx));
    units = await city.dataSource.query('SELECT id, parent_id AS "parentId", kind, name FROM unit ORDER BY id');
    for (const unit of units as (ScopedUnit & { name: string })[]) names.set(unit.id, unit.name);
    items = makeItems();
    await inTransaction(city.dataSource, (tx) => storeItems(tx, items, names));
    await inTransaction(city.dataSource, (tx) => moved(tx));
    readers = readersOf(items, units);
    actors = await people();
  }, 600_000);
  afterAll(() => city.close());

  /** Offices below departments, bureaus and offices below districts, a second city: up to five levels. */
  async function grow(tx: Transaction): Promise<void> {
    const known = await tx.query<{ id: string; kind: UnitKind }[]>('SELECT id, kind FROM unit ORDER BY id');
    const kinds: UnitKind[] = ['governmentDepartment', 'office', 'functionalZone', 'institution', 'districtGovernment'];
    for (let count = 0; count < 60; count += 1) {
      const above = random.of(known);
      const unit = { id: newId(), kind: random.of(kinds), parentId: above.id };
      await insertUnits(tx, [{ ...unit, name: `单位${count}号`, officialOrder: 500 + count, validFrom: '2020-01-01' }]);
      known.push(unit);
    }
  }

  function makeItems(): Item[] {
    const made: Item[] = [];
    for (let count = 0; count < ITEMS; count += 1) {
      const above = made.length > 0 && random.below(3) > 0 ? random.of(made.slice(-400)) : undefined;
      made.push({
        id: newId(),
        parentId: above?.id ?? null,
        planId: above?.planId ?? random.of(planIds),
        ...relations(),
        status: random.of(workItemStatuses),
        dueOn: random.below(4) === 0 ? null : `2026-${String(1 + random.below(12)).padStart(2, '0')}-15`,
        title: `推进${random.of(words)}${count}`,
        contested: random.below(10) === 0,
      });
    }
    return made;
  }

  function relations(): Pick<Item, 'issuerUnitId' | 'reviewerUnitId' | 'leadUnitId' | 'shares'> {
    const unit = (): string => random.of(units).id;
    const named = new Map<string, { unitId: string; role: ShareRole }>();
    for (let count = random.below(5); count > 0; count -= 1) {
      const share = { unitId: unit(), role: random.of(shareRoles) };
      named.set(`${share.unitId} ${share.role}`, share);
    }
    return { issuerUnitId: unit(), reviewerUnitId: unit(), leadUnitId: unit(), shares: [...named.values()] };
  }

  /** Some change lead, issuer or who is named; only these are recomputed, and what lies below must follow. */
  async function moved(tx: Transaction): Promise<void> {
    const changed = random.some(items, 200);
    for (const item of changed) Object.assign(item, relations());
    await moveItems(tx, changed, names);
  }

  async function people(): Promise<Actor[]> {
    const roles = [
      'liaison',
      'officer',
      'head',
      'supervisor',
      'leader',
      'deputySecretary',
      'auditAdministrator',
    ] as const;
    const made: Actor[] = [];
    for (let count = 0; count < USERS; count += 1) {
      const role = random.of(roles);
      const field = role === 'leader' || role === 'deputySecretary';
      const more = {
        wholeField: field && random.below(3) === 0,
        fieldUnitIds: field ? random.some(units, 4).map(({ id }) => id) : [],
      };
      const duties = [random.of(units).id, ...(random.below(4) === 0 ? [random.of(units).id] : [])];
      made.push(
        await city.personWith(
          duties.map((id) => [id, role]),
          more,
        ),
      );
    }
    return made;
  }

  /** How broadly the actor reads an item by the rule alone; undefined where not at all. */
  const breadthOf = (own: readonly string[], itemId: string): Breadth | undefined => {
    const breadths = own.flatMap((unitId) => readers.get(itemId)?.get(unitId) ?? []);
    return breadths.length === 0 ? undefined : (Math.max(...breadths) as Breadth);
  };
  /** Whether a unit is one of those units or below one, with no government between: a government does not read down. */
  const belongs = (unitId: string, own: readonly string[]): boolean => {
    if (own.includes(unitId)) return true;
    const above = units.find(({ id }) => id === units.find((one) => one.id === unitId)?.parentId);
    return above !== undefined && above.kind !== 'government' && belongs(above.id, own);
  };
  /** Whether the reader sees that a unit has a share. */
  const seesShare = (own: readonly string[], item: Item, unitId: string): boolean =>
    (breadthOf(own, item.id) ?? 0) >= 2 || belongs(unitId, own);
  const listed = async (actor: Actor, filters: Filters = {}): Promise<string[]> => {
    const ids: string[] = [];
    const sort = random.of(['due', 'number', '-due', '-number'] as const);
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const page = await city
        .get(ListWorkItems)
        .run(actor, { limit: 200, sort, cursor, ...filters } as z.output<typeof workItemListQuery>);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    }
    expect(new Set(ids).size).toBe(ids.length);
    return ids.sort();
  };
  const expected = (actor: Actor, wanted: (item: Item, own: readonly string[]) => boolean = () => true): string[] => {
    const own = readingUnitIds(actor);
    return items
      .filter((item) => breadthOf(own, item.id) !== undefined && wanted(item, own))
      .map(({ id }) => id)
      .sort();
  };

  it('have scope rows just as the rule says', async () => {
    const rows = await city.dataSource.query<{ line: string }[]>(
      `SELECT concat_ws(' ', item_id, unit_id, breadth, status) AS line FROM item_scope`,
    );
    const wanted = items.flatMap(({ id, status }) =>
      [...(readers.get(id) ?? [])].map(([unitId, breadth]) => `${id} ${unitId} ${breadth} ${status}`),
    );
    expect(rows.map(({ line }) => line).sort()).toEqual(wanted.sort());
  });

  it('are listed for each just as `can` allows each one, and as the rule says', async () => {
    const access = city.get(Access);
    for (const actor of actors) {
      const ids = await listed(actor);
      const readable = items.filter(({ id }) =>
        access.can(actor, 'read', 'WorkItem', { readerUnitIds: [...(readers.get(id)?.keys() ?? [])] }),
      );
      expect(ids).toEqual(readable.map(({ id }) => id).sort());
      expect(ids).toEqual(expected(actor));
      const among = await city.get(ReadableSubjects).among(
        actor,
        'workItem',
        items.map(({ id }) => id),
      );
      expect(among.sort()).toEqual(ids);
    }
  }, 300_000);

  it('are counted as they are listed', async () => {
    for (const actor of actors) {
      const counts = await city.get(CountWorkItems).run(actor, {});
      const ids = new Set(expected(actor));
      const mine = items.filter(({ id }) => ids.has(id));
      expect(counts.total).toBe(mine.length);
      expect(counts.contested).toBe(mine.filter(({ contested }) => contested).length);
      for (const status of workItemStatuses)
        expect(counts.byStatus[status]).toBe(mine.filter((item) => item.status === status).length);
    }
  }, 300_000);

  it('are found by status, plan, date, unit, role and text as the reader may know it', async () => {
    for (const actor of actors) {
      for (const [filters, wanted] of questions()) {
        const ids = await listed(actor, filters);
        expect([filters, ids]).toEqual([filters, expected(actor, wanted)]);
        const { limit: _, sort: __, cursor: ___, ...counted } = filters;
        expect((await city.get(CountWorkItems).run(actor, counted as object)).total).toBe(ids.length);
      }
    }
  }, 600_000);

  /** Questions with what the answer must be, said once more in plain words. */
  function questions(): [Filters, (item: Item, own: readonly string[]) => boolean][] {
    const [unit, word, status] = [random.of(units).id, random.of(words), random.of(workItemStatuses)];
    const [role, planId, day] = [random.of(['lead', ...shareRoles] as const), random.of(planIds), '2026-06-15'];
    const has = (item: Item, unitIds: readonly string[], asked: AssignmentRole, own: readonly string[]): boolean =>
      asked === 'lead'
        ? unitIds.includes(item.leadUnitId)
        : item.shares.some(
            (share) => share.role === asked && unitIds.includes(share.unitId) && seesShare(own, item, share.unitId),
          );
    const named = (item: Item, own: readonly string[]): boolean =>
      item.leadUnitId === unit || shareRoles.some((one) => has(item, [unit], one, own));
    return [
      [{ status: [status] }, (item) => item.status === status],
      [{ plan: planId, dueBefore: day }, (item) => item.planId === planId && item.dueOn !== null && item.dueOn < day],
      [{ unit }, named],
      [{ unit, role }, (item, own) => has(item, [unit], role, own)],
      [{ role, status: [status] }, (item, own) => has(item, own, role, own) && item.status === status],
      [{ text: word }, (item) => item.title.includes(word)],
      // Names of units that one does not see named are not found either.
      [
        { text: names.get(unit)! },
        (item, own) =>
          [
            item.leadUnitId,
            ...((breadthOf(own, item.id) ?? 0) >= 2 ? item.shares.map((share) => share.unitId) : []),
          ].some((id) => names.get(id)!.includes(names.get(unit)!)),
      ],
    ];
  }
});
