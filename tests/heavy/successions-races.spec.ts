import { Comments, WriteComment } from '#libs/comments';
import { peopleSuccession } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { PrepareLetter } from '#libs/letters';
import {
  ChooseSuccessors,
  ConfirmSuccession,
  ImportUnits,
  PrepareSuccession,
  SuccessionViews,
  takeStragglers,
  unitNamesOn,
  UnitSuccessors,
  type SuccessionView,
} from '#libs/organisation';
import { AskExtension, GetWorkItem, ListWorkItems, TransferItem } from '#libs/work-items';
import { successors } from '#libs/reforms';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import { aSheet } from '../support/a-sheet.js';
import { untilBlocked, warmPool } from '../support/blocked.js';
import { outcomeOf } from '../support/outcome.js';
import { withoutLivingUnit } from '../support/unit-columns.js';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));

let desk: ApprovalDesk;
const unit = (path: string) => desk.city.unit(path);
const get = <T>(type: new (...dependencies: never[]) => T): T => desk.city.get(type);
const query = <T>(sql: string, ...values: unknown[]): Promise<T[]> => desk.city.dataSource.query<T[]>(sql, values);

beforeEach(async () => {
  desk = await ApprovalDesk.open(20);
  get(UnitSuccessors).register(peopleSuccession);
});
afterEach(() => desk.close());

type Given = Parameters<PrepareSuccession['run']>[1];
const prepare = (given: Partial<Given>): Promise<SuccessionView> =>
  get(PrepareSuccession).run(desk.supervisor, {
    ...{
      kind: 'merged',
      basis: '市委编委〔2026〕3号',
      effectiveOn: inDays(0),
      newName: null,
      parentId: null,
      ends: true,
    },
    ...{ fromUnitIds: [unit('市教育局')], toUnitIds: [] },
    ...given,
  });
const confirm = ({ id, version, digest }: SuccessionView) =>
  get(ConfirmSuccession).run(desk.supervisor, id, version, { digest });
const validTo = async (path: string) =>
  (await query<{ day: string | null }>('SELECT valid_to AS day FROM unit WHERE id = $1', unit(path)))[0]?.day ?? null;
const leadOf = async (itemId: string) => (await get(GetWorkItem).run(desk.supervisor, itemId)).lead.id;
const clean = async () => expect(await withoutLivingUnit(desk.city.dataSource)).toEqual({});

describe('a reform', () => {
  it('while everybody works loses nothing, doubles nothing, and nobody waits in a circle', async () => {
    const { city, supervisor } = desk;
    const liaison = await desk.person('市教育局', 'liaison');
    const head = await desk.person('市教育局', 'head');
    const led = await city.issue(
      supervisor,
      Array.from({ length: 16 }, (_, n) => anItem(`事项${n}`).ledBy(unit('市教育局')).due('2199-06-30')),
    );
    await query(`UPDATE work_item SET status = 'inProgress' WHERE plan_id = $1`, led.planId);
    await desk.policy(led.planId, 'askExtension', 'extension');
    const [asked, others] = [led.itemIds.slice(0, 6), led.itemIds.slice(6)];
    const ask = (itemId: string) =>
      get(AskExtension).run(liaison, itemId, { proposedDue: '2199-12-31', reason: '设备采购周期延长' });
    for (const itemId of asked) await ask(itemId);
    const cases = await Promise.all(asked.map((itemId) => desk.caseOf(itemId)));
    const letter = { kind: 'notice', followsId: null, orderReason: '时限紧迫', answerBy: inDays(9) } as const;
    const moved = { unitId: unit('市财政局'), reason: '职责已调整', approvalBasis: '市政府专题会议' };
    const reform = await prepare({ toUnitIds: [unit('市发展改革委')] });
    await warmPool(city.dataSource);
    const works: Promise<unknown>[] = [
      ...cases.map((caseId) => desk.act(head, caseId, 'approve')),
      ...others.slice(0, 5).map(ask),
      ...others.slice(4, 7).map((itemId) => get(PrepareLetter).run(supervisor, { ...letter, itemIds: [itemId] })),
      ...[1, 2].map(() => city.issue(supervisor, [anItem('新交办').ledBy(unit('市教育局'))])),
      get(TransferItem).run(supervisor, others[9]!, await desk.versionOf(others[9]!), moved),
      get(WriteComment).run(liaison, {
        ...{ subjectType: 'workItem', subjectId: others[8]!, text: '请尽快', internal: false, mentionedIds: [] },
      }),
    ];
    // Whoever is refused is told why; anything else, such as a circle of locks, is thrown on.
    const outcomes = Promise.all(works.map(outcomeOf));
    let confirmed = await outcomeOf(confirm(reform));
    await outcomes;
    for (let round = 0; confirmed === 'successionGrown' && round < 5; round += 1)
      confirmed = await outcomeOf(confirm(await get(SuccessionViews).run(supervisor, reform.id)));
    expect(confirmed).toBe('done');
    await takeStragglers(city.dataSource, successors, new Date());
    await clean();
    const doubled = await query(
      `SELECT held.subject_id FROM approval_case AS held WHERE held.status = 'open' GROUP BY 1 HAVING count(*) > 1`,
    );
    expect(doubled).toEqual([]);
    // Every open case has somebody who decides, in the unit that follows.
    const idle = await query(
      `SELECT held.id FROM approval_case AS held WHERE held.status = 'open' AND NOT EXISTS (
         SELECT FROM approval_task AS task WHERE task.case_id = held.id AND task.state = 'live')`,
    );
    expect(idle).toEqual([]);
    const { items } = await get(Comments).run(supervisor, {
      ...{ subjectType: 'workItem', subjectId: others[8]!, limit: 5 },
    });
    expect(items.length).toBeLessThanOrEqual(1);
  }, 120_000);

  it('locks in the order of whoever decides a case: the item first', async () => {
    const liaison = await desk.person('市教育局', 'liaison');
    const { itemId } = await desk.item('askExtension', 'extension', liaison);
    await get(AskExtension).run(liaison, itemId, { proposedDue: '2199-12-31', reason: '设备采购周期延长' });
    const caseId = await desk.caseOf(itemId);
    const reform = await prepare({ toUnitIds: [unit('市发展改革委')] });
    const runner = desk.city.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT FROM work_item WHERE id = $1 FOR NO KEY UPDATE', [itemId]);
    const confirming = outcomeOf(confirm(reform));
    await untilBlocked(desk.city.dataSource, confirming);
    await runner.query('SELECT FROM approval_case WHERE id = $1 FOR NO KEY UPDATE', [caseId]);
    await runner.commitTransaction();
    await runner.release();
    expect(await confirming).toBe('done');
    await clean();
  });

  it('takes evidence along that was just being filed for the old unit', async () => {
    const liaison = await desk.person('市教育局', 'liaison');
    const reform = await prepare({ toUnitIds: [unit('市发展改革委')] });
    const runner = desk.city.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
       VALUES ($1, $2, 'text', '说明', '已办', '2026-01-01', '2026-06-30', $3, now())`,
      [newId(), unit('市教育局'), liaison.userId],
    );
    await confirm(reform);
    await runner.commitTransaction();
    await runner.release();
    await takeStragglers(desk.city.dataSource, successors, new Date());
    await clean();
  });
});

describe('a reform of each kind', () => {
  const issued = async () =>
    (
      await desk.city.issue(
        desk.supervisor,
        ['甲', '乙'].map((name) => anItem(name).ledBy(unit('市教育局'))),
      )
    ).itemIds;

  it('splits a unit that stays, which keeps what is not given away', async () => {
    const [kept, given] = (await issued()) as [string, string];
    const reform = await prepare({ kind: 'split', toUnitIds: [unit('市财政局')], ends: false });
    const rows = [{ kind: 'lead' as const, subjectId: given, fromUnitId: unit('市教育局') }];
    const choose = (toUnitId: string) =>
      get(ChooseSuccessors).run(desk.supervisor, reform.id, reform.version, { rows, toUnitId });
    expect(await outcomeOf(choose(unit('市财政局/预算处')))).toBe('successionInvalid');
    const chosen = await choose(unit('市财政局'));
    await confirm(chosen);
    expect([await leadOf(kept), await leadOf(given)]).toEqual([unit('市教育局'), unit('市财政局')]);
    expect(await validTo('市教育局')).toBeNull();
    await clean();
  });

  it('splits one that ends, dissolves, and ends nothing by a sheet where something is open', async () => {
    const administrator = await desk.city.person('海州市人民政府', 'systemAdministrator');
    const end = async (name: string, above: string) => {
      const heading = ['单位名称', '简称/别名', '类别', '上级单位', '机构序列号', '起始日期', '终止日期'];
      const kind = above === '海州市人民政府' ? '政府部门' : '内设处室';
      const bytes = await aSheet([heading, [name, null, kind, above, null, null, inDays(1)]]);
      return outcomeOf(get(ImportUnits).run(administrator, { bytes, dryRun: false }));
    };
    const [itemId] = await issued();
    expect(await end('市教育局', '海州市人民政府')).toBe('sheetInvalid');
    expect(await end('预算处', '市财政局')).toBe('done');
    await confirm(await prepare({ kind: 'split', toUnitIds: [unit('市财政局'), unit('市发展改革委')] }));
    expect(await leadOf(itemId!)).toBe(unit('市财政局'));
    await confirm(
      await prepare({ kind: 'dissolved', fromUnitIds: [unit('市财政局')], toUnitIds: [unit('市发展改革委')] }),
    );
    expect(await leadOf(itemId!)).toBe(unit('市发展改革委'));
    await clean();
  });

  it('renames and moves: the items stay, their readers follow', async () => {
    const [itemId] = await issued();
    await confirm(await prepare({ kind: 'renamed', newName: '市教育委员会' }));
    const names = await unitNamesOn(desk.city.dataSource.manager, [unit('市教育局')], inDays(0));
    expect(names.get(unit('市教育局'))).toBe('市教育委员会');
    const found = { limit: 5, sort: 'number' } as const;
    for (const text of ['市教育局', '市教育委员会'])
      expect((await get(ListWorkItems).run(desk.supervisor, { ...found, text })).items).toHaveLength(2);
    const finance = await desk.city.person('市财政局', 'head');
    expect(await outcomeOf(get(GetWorkItem).run(finance, itemId!))).toBe('notFound');
    await confirm(await prepare({ kind: 'moved', parentId: unit('市财政局') }));
    expect(await outcomeOf(get(GetWorkItem).run(finance, itemId!))).toBe('done');
    await clean();
  });
});
