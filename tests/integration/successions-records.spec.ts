import type { QueryRunner } from 'typeorm';
import type { Actor } from '#libs/access';
import { migrations } from '#libs/database';
import { loadMemberships, peopleSuccession } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { ConfirmSuccession, MoveUnit, PrepareSuccession, UnitSuccessors } from '#libs/organisation';
import {
  CloseItem,
  EndItem,
  GetDispatch,
  GetWorkItem,
  Histories,
  ListWorkItems,
  SignDispatch,
  SplitItem,
  SubmitItem,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import type { IssuedPlan } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { proven } from '../support/proven.js';
import { linesOfRule, linesOfScope } from '../support/scope-rule.js';

let desk: ApprovalDesk;
let liaison: Actor;
beforeEach(async () => {
  desk = await ApprovalDesk.open();
  desk.city.get(UnitSuccessors).register(peopleSuccession);
  liaison = await desk.person('市教育局', 'liaison');
});
afterEach(() => desk.close());

const get = <T>(type: new (...dependencies: never[]) => T): T => desk.city.get(type);
const unit = (name: string) => desk.city.unit(name);
const merge = async (from: string, to: string): Promise<void> => {
  const { id, version, digest } = await get(PrepareSuccession).run(desk.supervisor, {
    ...{ kind: 'merged', basis: '市委编委〔2026〕3号', effectiveOn: dayIn(DEFAULT_TIME_ZONE), newName: null },
    ...{ fromUnitIds: [unit(from)], toUnitIds: [unit(to)], parentId: null, ends: true },
  });
  await get(ConfirmSuccession).run(desk.supervisor, id, version, { digest });
};
const sign = async (plan: IssuedPlan): Promise<void> => {
  const dispatchId = await plan.dispatchOf(unit('市教育局'));
  const { version } = await get(GetDispatch).run(liaison, dispatchId);
  await get(SignDispatch).run(liaison, dispatchId, version);
};
const terminate = async (itemId: string): Promise<unknown> =>
  get(EndItem).terminate(desk.supervisor, itemId, await desk.versionOf(itemId), '任务已并入其他方案');
const close = async (itemId: string): Promise<void> => {
  await proven(desk.city.dataSource, itemId);
  await get(SubmitItem).run(liaison, itemId, await desk.versionOf(itemId), { statement: '各项举措均已落实。' });
  await get(CloseItem).one(desk.supervisor, itemId, await desk.versionOf(itemId), '材料齐全，同意销号');
};
/** What somebody of a unit finds in the list and may open. */
const readBy = async (actor: Actor): Promise<string[]> => {
  const { items } = await get(ListWorkItems).run(actor, { limit: 50, sort: 'number' });
  for (const { id } of items) await get(GetWorkItem).run(actor, id);
  return items.map(({ title }) => title).sort();
};
const scopesAreRight = async () => {
  const { dataSource } = desk.city;
  expect(await linesOfScope(dataSource)).toEqual(await linesOfRule(dataSource));
};
/** As it was before heirs read what was terminated; the migration is to make it what the rule says. */
const madeUpFor = async (...heirs: readonly string[]) => {
  const { dataSource } = desk.city;
  await dataSource.query(`DELETE FROM item_scope WHERE unit_id = ANY ($1) AND status = 'terminated'`, [
    heirs.map(unit),
  ]);
  expect(await linesOfScope(dataSource)).not.toEqual(await linesOfRule(dataSource));
  const migration = migrations.find(({ name }) => name.startsWith('HeirsOfTerminated'))!;
  await new migration().up({ query: (sql: string) => dataSource.query(sql) } as QueryRunner);
  await scopesAreRight();
};

describe('what is over when a unit ends', () => {
  it('is read by whoever follows it, and by whoever follows that one', async () => {
    const plan = await desk.city.issue(desk.supervisor, [
      anItem('终止的牵头事项').ledBy(unit('市教育局')),
      anItem('办结的牵头事项').ledBy(unit('市教育局')),
      anItem('终止的分工事项').ledBy(unit('海州海事局')).supportedBy(unit('市教育局')),
    ]);
    await sign(plan);
    const [led, closed, shared] = plan.itemIds as [string, string, string];
    await terminate(led);
    await close(closed);
    await terminate(shared);
    const heir = await desk.city.person('市发展改革委', 'liaison');
    const last = await desk.city.person('市财政局', 'liaison');
    expect(await readBy(heir)).toEqual([]);

    await merge('市教育局', '市发展改革委');
    const all = ['办结的牵头事项', '终止的分工事项', '终止的牵头事项'];
    expect(await readBy(heir)).toEqual(all);
    expect(await readBy(last)).toEqual([]);
    await fileAll(desk.city.dataSource);
    const record = await get(Histories).ofItem(heir, led);
    expect(record.items.map(({ action }) => action)).toContain('terminated');
    // The record goes on naming the unit of its day.
    expect((await get(GetWorkItem).run(heir, led)).lead).toMatchObject({ id: unit('市教育局') });
    await scopesAreRight();

    await merge('市发展改革委', '市财政局');
    expect(await readBy(last)).toEqual(all);
    await scopesAreRight();
    await madeUpFor('市发展改革委', '市财政局');
  });

  it('is read by the office that follows an office', async () => {
    const plan = await desk.city.issue(desk.supervisor, [anItem('分给处室').ledBy(unit('市教育局'))]);
    await sign(plan);
    const [itemId] = plan.itemIds as [string];
    await get(SplitItem).run(liaison, itemId, await desk.versionOf(itemId), {
      ...{ units: { unitIds: [unit('市教育局/办公室')] }, title: '由办公室办理', text: '按分工办理。' },
    });
    await terminate(itemId);
    await merge('市教育局', '市财政局');
    expect(await readBy(await desk.city.person('市财政局/办公室', 'officer'))).toEqual(['分给处室', '由办公室办理']);
    await scopesAreRight();
    await madeUpFor('市财政局', '市财政局/办公室');
  });

  it('is read above the unit that follows, wherever that is moved to', async () => {
    const plan = await desk.city.issue(desk.supervisor, [anItem('终止的事项').ledBy(unit('市教育局'))]);
    await terminate(plan.itemIds[0]!);
    await merge('市教育局', '市财政局');
    const above = await desk.city.person('市发展改革委', 'head');
    expect(await readBy(above)).toEqual([]);
    const administrator = await desk.city.person('海州市人民政府', 'systemAdministrator');
    const move = (version: number, to: string): Promise<number> =>
      get(MoveUnit).run(administrator, unit('市财政局'), version, { parentId: unit(to) });
    const version = await move(1, '市发展改革委');
    expect(await readBy(above)).toEqual(['终止的事项']);
    await scopesAreRight();
    await move(version, '海州市人民政府');
    expect(await readBy(above)).toEqual([]);
    await scopesAreRight();
  });

  it('is not read by its former people who have no post where it went', async () => {
    const plan = await desk.city.issue(desk.supervisor, [anItem('终止的事项').ledBy(unit('市教育局'))]);
    await sign(plan);
    await terminate(plan.itemIds[0]!);
    const goes = await desk.person('市教育局', 'officer');
    await desk.leave(goes);
    await merge('市教育局', '市发展改革委');
    const now = async (actor: Actor): Promise<Actor> => ({
      ...actor,
      memberships: await loadMemberships(desk.city.dataSource.manager, actor.userId, dayIn(DEFAULT_TIME_ZONE)),
    });
    expect(await readBy(await now(liaison))).toEqual(['终止的事项']);
    expect(await outcomeOf(get(GetWorkItem).run(await now(goes), plan.itemIds[0]!))).toBe('notFound');
  });
});
