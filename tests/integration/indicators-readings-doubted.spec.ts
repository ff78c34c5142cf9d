import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { ItemTargets, ReportReading, SetTargets } from '#libs/indicators';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { WorkItemLifecycle } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

const beds = {
  indicator: '新增床位',
  operator: 'atLeast',
  value: '2000',
  valueTo: null,
  unit: '张',
  dueOn: null,
  strength: 'required',
  scope: '',
  baseline: null,
} as const;
const reading = {
  asOf: dayIn(DEFAULT_TIME_ZONE),
  status: 'official',
  value: '500',
  state: null,
  gap: null,
  source: '统计月报',
  expectedOn: null,
  confirmed: false,
} as const;

describe('a reading', () => {
  let city: IssuedCity;
  let education: Actor;
  let colleague: Actor;
  let itemId: string;
  let targetId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    education = await city.person('市教育局', 'liaison');
    colleague = await city.person('市教育局', 'liaison');
    const supervisor = await city.person('市政府办公室', 'supervisor');
    const plan = await city.issue(supervisor, [anItem().ledBy(city.unit('市教育局'))]);
    itemId = plan.itemIds[0]!;
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [itemId]);
    const { version } = await city.get(ItemTargets).run(supervisor, itemId);
    const set = await city.get(SetTargets).run(supervisor, itemId, version, { targets: [beds] });
    targetId = set.targets[0]!.id;
  });
  beforeEach(() => city.dataSource.query('DELETE FROM reading'));
  afterAll(() => city.close());

  const report = (actor: Actor, more: Partial<Parameters<ReportReading['run']>[3]> = {}) =>
    city.get(ReportReading).run(actor, itemId, targetId, { ...reading, ...more });
  const latest = async () => (await city.get(ItemTargets).run(education, itemId)).targets[0]!.latest;

  it('takes the place of a colleague’s of the same day only after a question', async () => {
    await report(education);
    const asked = await report(colleague, { value: '510' }).catch((error: unknown) => error);
    expect(asked).toMatchObject({
      code: 'readingImplausible',
      errors: [{ code: 'colleagueReported', path: '/asOf', message: expect.stringContaining('500') }],
    });
    expect(await latest()).toMatchObject({ value: '500' });
    await report(colleague, { value: '510', confirmed: true });
    // One's own is corrected without a question, and so is nothing that says the same.
    await report(colleague, { value: '511' });
    await report(education, { value: '511' });
    expect(await latest()).toMatchObject({ value: '511', confirmed: false });
  });

  it('of before the duty does not count, and is refused', async () => {
    expect(await outcomeOf(report(education, { asOf: '1900-01-01' }))).toBe('readingTooEarly');
    const missing = () =>
      inTransaction(city.dataSource, async (tx) => {
        const sql = city.get(WorkItemLifecycle).askedSql(['submit'], '$1::uuid');
        const [row] = await tx.query<{ asked: object }[]>(`SELECT ${sql} AS asked`, [itemId]);
        return row!.asked;
      });
    await report(education);
    expect(await missing()).toMatchObject({ targetsReported: null });
    await city.dataSource.query(`UPDATE reading SET as_of = '1900-01-01' WHERE target_id = $1`, [targetId]);
    expect(await missing()).toMatchObject({ targetsReported: ['新增床位'] });
  });
});
