import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import {
  AskExtension,
  endDueSuspensions,
  GetWorkItem,
  ItemDatesQuery,
  SplitItem,
  SuspendItem,
  WithdrawExtension,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { subTaskOf } from '../support/sub-task.js';

const year = Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4));
const DUE = `${year + 1}-06-30`;
const UNTIL = `${year + 1}-03-31`;

describe('an item that is put off', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
  });
  afterAll(() => city.close());
  beforeEach(async () => {
    const [lead, supporter] = ['市教育局', '市财政局'].map((path) => city.unit(path));
    const plan = await city.issue(supervisor, [anItem().ledBy(lead!).supportedBy(supporter!).due(DUE)]);
    itemId = plan.itemIds[0]!;
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [itemId]);
  });

  const see = (id: string) => city.get(GetWorkItem).run(supervisor, id);
  const versionOf = async (id: string) => (await see(id)).version;
  const suspended = async (...ids: string[]) =>
    Promise.all(ids.map(async (id) => (await see(id)).suspendedUntil ?? (await see(id)).suspended));
  const suspend = async (by: Actor, id: string, until: string | null = UNTIL) =>
    city.get(SuspendItem).suspend(by, id, await versionOf(id), { reason: '等待上级政策', until });
  const resume = async (by: Actor, id: string) =>
    city.get(SuspendItem).resume(by, id, await versionOf(id), '政策已明确');

  it('takes its parts with it, and takes up only those again', async () => {
    const part = await subTaskOf(city, itemId, city.unit('市财政局'));
    const below = await subTaskOf(city, part, city.unit('东港区人民政府'));
    const alone = await subTaskOf(city, itemId, city.unit('西山区人民政府'));
    await suspend(supervisor, alone, null);
    await suspend(supervisor, itemId);
    expect(await suspended(itemId, part, below, alone)).toEqual([UNTIL, UNTIL, UNTIL, true]);
    await resume(supervisor, itemId);
    expect(await suspended(itemId, part, below, alone)).toEqual([false, false, false, true]);
  });

  it('is put off by whoever gave the part, and by nobody beside it', async () => {
    const part = await subTaskOf(city, itemId, city.unit('市财政局'), { form: 'request' });
    expect(await outcomeOf(suspend(finance, part))).toBe('forbidden');
    await suspend(education, part);
    expect(await suspended(itemId, part)).toEqual([false, UNTIL]);
    await resume(education, part);
    expect(await suspended(part)).toEqual([false]);
  });

  it('is taken up again on its day, once whatever the number of workers', async () => {
    const part = await subTaskOf(city, itemId, city.unit('市财政局'));
    await suspend(supervisor, itemId);
    const [day, before] = [new Date(`${UNTIL}T00:00:01+08:00`), new Date(`${UNTIL}T00:00:00+08:00`)];
    expect(await endDueSuspensions(city.dataSource, new Date(before.getTime() - 1))).toBe(0);
    const workers = await Promise.all([1, 2, 3].map(() => endDueSuspensions(city.dataSource, day)));
    expect(workers.reduce((sum, ended) => sum + ended, 0)).toBe(2);
    expect(await suspended(itemId, part)).toEqual([false, false]);
    const entries = await city.dataSource.query(
      `SELECT FROM ledger_entry WHERE action = 'resumed' AND item_id = ANY ($1) AND actor_id IS NULL`,
      [[itemId, part]],
    );
    expect(entries).toHaveLength(2);
  });
});

describe('a request for a later date', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
  });
  afterAll(() => city.close());

  it('is taken back by the lead before it is decided, and may be asked again', async () => {
    const plan = await city.issue(supervisor, [anItem().ledBy(city.unit('市教育局')).due(DUE)]);
    const itemId = plan.itemIds[0]!;
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [itemId]);
    const ask = () =>
      city.get(AskExtension).run(education, itemId, { proposedDue: `${year + 1}-12-31`, reason: '设备采购周期延长' });
    const { extensions } = await ask();
    const { id, version } = extensions[0]!;
    const withdraw = (by: Actor, seen = version) => city.get(WithdrawExtension).run(by, itemId, id, seen);
    const offered = async (by: Actor) =>
      (await city.get(GetWorkItem).run(by, itemId)).actions.filter(({ action }) => action === 'withdrawExtension');
    expect(await offered(education)).toMatchObject([{ target: id, allowed: true }]);
    expect(await offered(supervisor)).toEqual([]);
    expect(await outcomeOf(withdraw(supervisor))).toBe('forbidden');
    expect(await outcomeOf(withdraw(education, version + 1))).toBe('stale');
    expect(await withdraw(education)).toMatchObject({ extensions: [{ status: 'withdrawn' }] });
    expect(await outcomeOf(withdraw(education, version + 1))).toBe('extensionDecided');
    expect((await ask()).extensions.map(({ status }) => status)).toEqual(['open', 'withdrawn']);
    expect((await city.get(ItemDatesQuery).run(education, itemId)).extensions).toHaveLength(2);
  });

  it('is for a part that is given later, as for the rest of the dispatch, contested within its own time', async () => {
    const lead = city.unit('市教育局');
    const plan = await city.issue(supervisor, [anItem().ledBy(lead).supportedBy(city.unit('市财政局')).due(DUE)]);
    const dispatchId = await plan.dispatchOf(city.unit('市财政局'));
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [plan.itemIds[0]]);
    await city.dataSource.query(`UPDATE dispatch SET contest_until = '2020-01-01' WHERE id = $1`, [dispatchId]);
    const { version } = await city.get(GetWorkItem).run(education, plan.itemIds[0]!);
    const units = { unitIds: [city.unit('市财政局')] };
    await city.get(SplitItem).run(education, plan.itemIds[0]!, version, { units, text: '落实资金', dueOn: null });
    const [dispatch] = await city.dataSource.query<{ until: string }[]>(
      'SELECT contest_until::text AS until FROM dispatch WHERE id = $1',
      [dispatchId],
    );
    expect(dispatch!.until > dayIn(DEFAULT_TIME_ZONE)).toBe(true);
  });
});
