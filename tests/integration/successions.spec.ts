import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '#libs/access';
import { StandIns } from '#libs/approvals';
import { peopleSuccession } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import {
  applyDueSuccessions,
  ChooseSuccessors,
  ConfirmSuccession,
  loadUnitFinder,
  PrepareSuccession,
  SuccessionViews,
  UnitFollowers,
  unitNamesOn,
  UnitSuccessors,
  WithdrawSuccession,
  type SuccessionView,
} from '#libs/organisation';
import { AskExtension, GetDispatch, GetWorkItem, ListWorkItems, RaiseContest, SignDispatch } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import { untilBlocked } from '../support/blocked.js';
import type { IssuedPlan } from '../support/issued-city.js';
import { sequenceAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { unclassifiedColumns, withoutLivingUnit } from '../support/unit-columns.js';

const TODAY = dayIn(DEFAULT_TIME_ZONE);
const LATER = '2199-12-31';

let desk: ApprovalDesk;
let education: string;
let planning: string;
let finance: string;
let liaison: Actor;
let head: Actor;

beforeEach(async () => {
  desk = await ApprovalDesk.open();
  desk.city.get(UnitSuccessors).register(peopleSuccession);
  [education, planning, finance] = [
    desk.city.unit('市教育局'),
    desk.city.unit('市发展改革委'),
    desk.city.unit('市财政局'),
  ];
  liaison = await desk.person('市教育局', 'liaison');
  head = await desk.person('市教育局', 'head');
});
afterEach(() => desk.close());

const merge = (more: object = {}) => ({
  kind: 'merged' as const,
  basis: '市委编委〔2026〕3号',
  effectiveOn: TODAY,
  fromUnitIds: [education],
  toUnitIds: [planning],
  newName: null,
  parentId: null,
  ends: true,
  ...more,
});
const prepare = (given: object = {}): Promise<SuccessionView> =>
  desk.city.get(PrepareSuccession).run(desk.supervisor, merge(given));
const confirm = ({ id, version, digest }: SuccessionView): Promise<SuccessionView> =>
  desk.city.get(ConfirmSuccession).run(desk.supervisor, id, version, { digest });
const sign = async (by: Actor, plan: IssuedPlan, unitId: string) => {
  const dispatchId = await plan.dispatchOf(unitId);
  const { version } = await desk.city.get(GetDispatch).run(by, dispatchId);
  await desk.city.get(SignDispatch).run(by, dispatchId, version);
  return dispatchId;
};
const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  desk.city.dataSource.query<T[]>(sql, parameters);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a merged department', () => {
  it('with 200 items, 40 shares and 15 running cases leaves no open thing without a living unit', async () => {
    const { city, supervisor } = desk;
    const led = await city.issue(supervisor, [
      ...numbered(200).map((n) => {
        const item = anItem(`教育事项${n}`).ledBy(education).due('2199-06-30').supportedBy(finance);
        return n < 10 ? item.guidedBy(planning) : item;
      }),
    ]);
    const shared = await city.issue(
      supervisor,
      numbered(40).map((n) => {
        const item = anItem(`财政事项${n}`).ledBy(finance).coLedBy(education);
        return n < 5 ? item.guidedBy(planning) : item;
      }),
    );
    await desk.policy(led.planId, 'askExtension', 'extension');
    await sign(liaison, led, education);
    const signed = await query<{ id: string; status: string }>('SELECT id, status FROM work_item ORDER BY id');
    for (const itemId of led.itemIds.slice(0, 15))
      await city.get(AskExtension).run(liaison, itemId, { proposedDue: LATER, reason: '设备采购周期延长' });
    const prepared = await prepare();
    const kinds = (view: SuccessionView) =>
      view.rows.reduce<Record<string, number>>((sum, { kind }) => ({ ...sum, [kind]: (sum[kind] ?? 0) + 1 }), {});
    expect(kinds(prepared)).toEqual({ lead: 200, share: 40, case: 15, office: 1, person: 2 });
    expect(await withoutLivingUnit(city.dataSource)).toEqual({});
    const applied = await confirm(prepared);
    expect(applied).toMatchObject({ status: 'applied', from: [{ name: '市教育局' }], to: [{ name: '市发展改革委' }] });
    expect(kinds(applied)).toEqual(kinds(prepared));
    expect(applied.rows.every(({ confirmed }) => confirmed)).toBe(true);
    expect(await unclassifiedColumns(city.dataSource)).toEqual([]);
    expect(await withoutLivingUnit(city.dataSource)).toEqual({});
    // The same duties in other hands: what was signed is signed, nothing was terminated.
    expect(await query('SELECT id, status FROM work_item ORDER BY id')).toEqual(signed);
    const counts = await query(
      `SELECT (SELECT count(*)::integer FROM work_item WHERE lead_unit_id = $1) AS led,
         (SELECT count(*)::integer FROM work_item_share WHERE unit_id = $1 AND role = 'coLead') AS shared,
         (SELECT count(*)::integer FROM work_item_share WHERE unit_id = $1 AND role = 'guiding') AS doubled,
         (SELECT count(*)::integer FROM approval_case WHERE status = 'open' AND requester_unit_id = $1) AS cases,
         (SELECT count(*)::integer FROM membership WHERE unit_id = $1 AND valid_to IS NULL) AS people`,
      [planning],
    );
    expect(counts).toEqual([{ led: 200, shared: 40, doubled: 0, cases: 15, people: 2 }]);
    // Each of its people has it in the record of their own account, with the version they are at.
    await sequenceAll(city.dataSource);
    const told = await query(
      `SELECT count(*)::integer AS people, bool_and(entry.subject_version = account.version) AS current
       FROM ledger_entry AS entry JOIN user_account AS account ON account.id = entry.subject_id
       WHERE entry.subject_type = 'user' AND entry.action = 'succeeded'`,
    );
    expect(told).toEqual([{ people: 2, current: true }]);
    const dispatches = await query(
      `SELECT dispatch.status, count(*)::integer AS lines FROM dispatch JOIN dispatch_line AS line ON line.dispatch_id = dispatch.id
       WHERE dispatch.unit_id = $1 AND line.withdrawn_at IS NULL GROUP BY dispatch.id ORDER BY lines`,
      [planning],
    );
    expect(dispatches).toEqual([
      { status: 'issued', lines: 40 },
      { status: 'signed', lines: 200 },
    ]);
    // Whoever decides goes on, in the new unit, and the case does not lapse.
    const caseId = await desk.caseOf(led.itemIds[0]!);
    const moved = await city.person('市发展改革委', 'head');
    const again = { ...moved, userId: head.userId };
    const decided = await desk.act(again, caseId, 'approve');
    expect(decided.status).toBe('open');
    expect(shared.itemIds).toHaveLength(40);
  });
});

describe('a succession', () => {
  it('is found by both names, and history prints the name of its day', async () => {
    const { city, supervisor } = desk;
    const plan = await city.issue(supervisor, [anItem('校园安全').ledBy(education)]);
    await confirm(await prepare({ newName: '市发展和教育委员会' }));
    for (const text of ['市教育局', '市发展改革委', '市发展和教育委员会'])
      expect(
        (await city.get(ListWorkItems).run(supervisor, { limit: 5, text, sort: 'number' } as never)).items,
      ).toHaveLength(1);
    const names = (day: string) => unitNamesOn(city.dataSource.manager, [education, planning], day);
    expect([...(await names('2025-01-01')).values()].toSorted()).toEqual(['市发展改革委', '市教育局']);
    expect((await names(TODAY)).get(planning)).toBe('市发展和教育委员会');
    const finder = await loadUnitFinder(city.dataSource.manager, city.unit('海州市人民政府'), TODAY);
    expect(JSON.stringify(finder.find('市教育局'))).toContain(planning);
    const { items } = await city.get(SuccessionViews).list(supervisor);
    expect(items).toMatchObject([{ kind: 'merged', status: 'applied' }]);
    expect(plan.itemIds).toHaveLength(1);
  });

  it('keeps who stands in for whom: an arrangement is between people, and they move along', async () => {
    const { city } = desk;
    const standIn = await desk.person('市教育局', 'officer');
    const { itemId } = await desk.item('askExtension', 'extension', liaison);
    await city.get(StandIns).arrange(head, {
      ...{ standInId: standIn.userId, validFrom: TODAY, validTo: LATER, reason: '外出学习' },
    });
    await city.get(AskExtension).run(liaison, itemId, { proposedDue: LATER, reason: '设备采购周期延长' });
    const prepared = await prepare();
    const moved = prepared.rows.filter(({ kind }) => kind === 'person').map(({ title }) => title);
    expect(moved).toHaveLength(3);
    await confirm(prepared);
    expect(
      await query(
        `SELECT principal_id AS "principalId", ended_at AS "endedAt",
           (SELECT count(*)::integer FROM membership WHERE unit_id = $1 AND valid_to IS NULL
             AND user_id IN (principal_id, stand_in_id)) AS moved
         FROM stand_in`,
        [planning],
      ),
    ).toEqual([{ principalId: head.userId, endedAt: null, moved: 2 }]);
    const caseId = await desk.caseOf(itemId);
    await desk.act(standIn, caseId, 'approve');
    expect(
      await query(
        `SELECT made.decision, made.by_id AS by, task.holder_id AS holder
         FROM approval_decision AS made JOIN approval_task AS task ON task.id = made.task_id WHERE made.case_id = $1`,
        [caseId],
      ),
    ).toEqual([{ decision: 'approve', by: standIn.userId, holder: head.userId }]);
  });

  it('keeps a contest open under the new unit, and the item answered for', async () => {
    const { city, supervisor } = desk;
    const { itemIds, dispatchOf } = await city.issue(supervisor, [anItem().ledBy(education)]);
    const dispatchId = await dispatchOf(education);
    const { version } = await city.get(GetDispatch).run(liaison, dispatchId);
    const claim = { itemId: itemIds[0]!, basis: '职责不在本单位', proposedUnitId: finance };
    await city.get(RaiseContest).run(liaison, dispatchId, version, claim);
    await confirm(await prepare());
    expect(await query('SELECT unit_id AS "unitId", status FROM contest')).toEqual([
      { unitId: planning, status: 'open' },
    ]);
    expect(await city.get(GetWorkItem).run(supervisor, itemIds[0]!)).toMatchObject({
      lead: { id: planning },
      status: 'issued',
    });
  });

  it('gives single rows to other units, and merges the offices of one name', async () => {
    const { city, supervisor } = desk;
    const { itemIds } = await city.issue(supervisor, [anItem('一').ledBy(education), anItem('二').ledBy(education)]);
    const prepared = await prepare({ toUnitIds: [finance] });
    const chosen = await city.get(ChooseSuccessors).run(supervisor, prepared.id, prepared.version, {
      rows: [{ kind: 'lead', subjectId: itemIds[1]!, fromUnitId: education }],
      toUnitId: planning,
    });
    await confirm(chosen);
    const leads = await query<{ unit: string }>('SELECT lead_unit_id AS unit FROM work_item ORDER BY id');
    expect(leads.map(({ unit }) => unit)).toEqual([finance, planning]);
    const offices = await query<{ ended: boolean }>(`SELECT valid_to IS NOT NULL AS ended FROM unit WHERE id = $1`, [
      city.unit('市教育局/办公室'),
    ]);
    expect(offices).toEqual([{ ended: true }]);
    expect(await withoutLivingUnit(city.dataSource)).toEqual({});
  });

  it('waits for its day: until then the old unit answers, and what comes meanwhile is taken along and listed', async () => {
    const { city, supervisor } = desk;
    const [tomorrow] = await query<{ day: string }>(`SELECT ($1::date + 1)::text AS day`, [TODAY]);
    const confirmed = await confirm(await prepare({ effectiveOn: tomorrow!.day }));
    expect(confirmed.status).toBe('confirmed');
    const plan = await city.issue(supervisor, [anItem().ledBy(education).due('2199-06-30')]);
    const { itemIds } = plan;
    await desk.policy(plan.planId, 'askExtension', 'extension');
    await sign(liaison, plan, education);
    await city.get(AskExtension).run(liaison, itemIds[0]!, { proposedDue: LATER, reason: '设备采购周期延长' });
    const libraries = { contributors: city.get(UnitSuccessors).all, follower: city.get(UnitFollowers) };
    expect(await applyDueSuccessions(city.dataSource, libraries, new Date())).toBe(0);
    await query(`UPDATE unit_succession SET effective_on = $1`, [TODAY]);
    const done = await Promise.all([1, 2].map(() => applyDueSuccessions(city.dataSource, libraries, new Date())));
    expect(done.toSorted()).toEqual([0, 1]);
    const { rows } = await city.get(SuccessionViews).run(supervisor, confirmed.id);
    expect(rows.slice(0, 2)).toMatchObject([
      { kind: 'lead', subjectId: itemIds[0], to: { id: planning }, confirmed: false },
      { kind: 'case', subjectId: await desk.caseOf(itemIds[0]!), to: { id: planning }, confirmed: false },
    ]);
    expect(rows.slice(2).every(({ confirmed: known }) => known)).toBe(true);
    expect(await withoutLivingUnit(city.dataSource)).toEqual({});
  });

  it('loses no item that is issued to the old unit at the same moment', async () => {
    const { city, supervisor } = desk;
    const prepared = await prepare();
    const runner = city.dataSource.createQueryRunner();
    await runner.startTransaction();
    // The issue holds the tree and waits to write its dispatch; the confirmation waits for the tree.
    await runner.query('LOCK TABLE dispatch IN ACCESS EXCLUSIVE MODE');
    const issuing = city.issue(supervisor, [anItem().ledBy(education)]);
    await untilBlocked(city.dataSource, issuing);
    const confirming = outcomeOf(confirm(prepared));
    await sleep(200);
    await runner.commitTransaction();
    await runner.release();
    const { itemIds } = await issuing;
    expect(await confirming).toBe('successionGrown');
    await confirm(await city.get(SuccessionViews).run(supervisor, prepared.id));
    expect(await city.get(GetWorkItem).run(supervisor, itemIds[0]!)).toMatchObject({ lead: { id: planning } });
    expect(await withoutLivingUnit(city.dataSource)).toEqual({});
  });

  it('is confirmed as it was shown: a row more, another version or another hand is refused', async () => {
    const { city, supervisor } = desk;
    const prepared = await prepare();
    await city.issue(supervisor, [anItem().ledBy(education)]);
    expect(await outcomeOf(confirm(prepared))).toBe('successionGrown');
    const shown = await city.get(SuccessionViews).run(supervisor, prepared.id);
    expect(await outcomeOf(confirm({ ...shown, version: 9 }))).toBe('stale');
    expect(await outcomeOf(city.get(SuccessionViews).run(liaison, prepared.id))).toBe('notFound');
    expect(await outcomeOf(city.get(PrepareSuccession).run(liaison, merge({ fromUnitIds: [finance] })))).toBe(
      'forbidden',
    );
    expect(await outcomeOf(prepare({ toUnitIds: [finance] }))).toBe('successionOverlaps');
    await city.get(WithdrawSuccession).run(supervisor, shown.id, shown.version);
    expect(await outcomeOf(confirm({ ...shown, version: shown.version + 1 }))).toBe('successionEnded');
    expect(await outcomeOf(prepare({ toUnitIds: [education] }))).toBe('successionInvalid');
  });
});
