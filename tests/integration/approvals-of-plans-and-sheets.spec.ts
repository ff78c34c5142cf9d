import type { Actor } from '#libs/access';
import { SetPolicies } from '#libs/approvals';
import { Nameable } from '#libs/comments';
import { Plan, DiscardDraft, EditDraft, GetDraft, RegisterMatter } from '#libs/plans';
import { EditSheetRow, LockWindow, RecallSheet, SendSheet } from '#libs/reporting';
import {
  CloseItem,
  DecideContest,
  GetDispatch,
  GetWorkItem,
  IssuePlan,
  RaiseContest,
  SignDispatch,
  SubmitItem,
  TransferItem,
  type DecisionInput,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import { warmPool } from '../support/blocked.js';
import { outcomeOf } from '../support/outcome.js';
import { proven } from '../support/proven.js';
import { DUE, ReportingDesk, aTarget } from '../support/reporting-desk.js';

const said = { status: 'official', value: '1500', state: null, gap: null, source: '月报', expectedOn: null } as const;

describe('an approval', () => {
  let desk: ApprovalDesk;
  let supervisor: Actor;
  let colleague: Actor;
  let leader: Actor;
  let liaison: Actor;
  let head: Actor;

  beforeAll(async () => {
    desk = await ApprovalDesk.open(20);
    ({ supervisor } = desk);
    colleague = await desk.person('市政府办公室', 'supervisor');
    leader = await desk.person('海州市人民政府', 'leader', ['市教育局', '市财政局']);
    liaison = await desk.person('市教育局', 'liaison');
    head = await desk.person('市教育局', 'head');
    await warmPool(desk.city.dataSource);
  });
  afterAll(() => desk.close());

  const get = <T>(type: new (...dependencies: never[]) => T): T => desk.city.get(type);
  const rows = <Row>(sql: string, ...values: unknown[]) => desk.city.dataSource.query<Row[]>(sql, values);
  const caseOf = async (subjectId: string): Promise<string> => {
    const [row] = await rows<{ id: string }>(
      'SELECT id FROM approval_case WHERE subject_id = $1 ORDER BY id DESC LIMIT 1',
      subjectId,
    );
    return row!.id;
  };
  const statusOf = async (caseId: string) => (await desk.view(supervisor, caseId)).status;

  describe('of the issue of a plan', () => {
    let planId: string;
    const plan = () => desk.city.dataSource.manager.findOneByOrFail(Plan, { id: planId });
    const draft = () => get(GetDraft).run(supervisor, planId);
    const issue = async (by = supervisor) => get(IssuePlan).run(by, planId, (await draft()).version);

    beforeEach(async () => {
      const matter = {
        kind: 'meeting',
        title: '推进普惠托育',
        basis: '常务会议',
        measures: '',
        issuedOn: null,
      } as const;
      const assignments = [{ role: 'lead' as const, unitId: desk.city.unit('市教育局') }];
      const given = { ...matter, dueOn: '2199-06-30', dueOwner: 'leader' as const, key: false, assignments };
      ({ planId } = await get(RegisterMatter).run(supervisor, given));
      await desk.policy(planId, 'issue', 'planIssue');
    });

    it('holds the plan, and issues it once another of the office and the leader have agreed', async () => {
      const held = await issue();
      expect(held).toMatchObject({ number: null, items: 0, heldBy: await caseOf(planId) });
      expect(await outcomeOf(issue(colleague))).toBe('planHeld');
      const caseId = await caseOf(planId);
      expect(await outcomeOf(desk.act(supervisor, caseId, 'approve'))).toBe('ownRequest');
      await desk.act(colleague, caseId, 'approve');
      expect(await plan()).toMatchObject({ status: 'draft', heldBy: caseId });
      await desk.act(leader, caseId, 'approve');
      expect(await plan()).toMatchObject({ status: 'issued', heldBy: null, issuedBy: supervisor.userId });
      expect(await rows('SELECT FROM work_item WHERE plan_id = $1', planId)).toHaveLength(1);
      expect(await rows('SELECT FROM dispatch WHERE plan_id = $1', planId)).toHaveLength(1);
    });

    it('lapses where the draft was edited meanwhile, and the plan can be issued anew', async () => {
      await issue();
      const caseId = await caseOf(planId);
      const { items } = await draft();
      await get(EditDraft).edit(supervisor, planId, items[0]!.id, 1, { title: '推进普惠托育服务' });
      await desk.act(colleague, caseId, 'approve');
      await desk.act(leader, caseId, 'approve');
      expect(await desk.view(supervisor, caseId)).toMatchObject({
        status: 'lapsed',
        conclusion: { lapsedFor: [{ code: 'approvedChanged', members: ['draftVersion'] }] },
      });
      expect(await plan()).toMatchObject({ status: 'draft', heldBy: null });
      expect((await issue()).heldBy).not.toBeNull();
    });

    it('ends with a draft that is given up, and frees one that is refused', async () => {
      await issue();
      await desk.act(colleague, await caseOf(planId), 'disapprove', { reason: '尚需与市财政局会商' });
      expect(await plan()).toMatchObject({ status: 'draft', heldBy: null });
      await issue();
      const caseId = await caseOf(planId);
      await get(DiscardDraft).run(supervisor, planId, (await draft()).version);
      expect(await statusOf(caseId)).toBe('ended');
      expect(await plan()).toMatchObject({ status: 'discarded', heldBy: null });
    });

    it('is opened once however many issue at once', async () => {
      const { version } = await draft();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, number) =>
          outcomeOf(get(IssuePlan).run(number % 2 === 0 ? supervisor : colleague, planId, version)),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(new Set(outcomes)).toEqual(new Set(['done', 'planHeld']));
      expect(await rows('SELECT FROM approval_case WHERE subject_id = $1', planId)).toHaveLength(1);
    });
  });

  describe('of a unit’s sheet', () => {
    let sheets: ReportingDesk;
    let windowId: string;
    beforeAll(async () => {
      sheets = await ReportingDesk.open(desk.city);
      await desk.officePolicy('send', 'unitTwoSteps');
    });
    beforeEach(async () => {
      const { planId, itemIds } = await sheets.issued(anItem('建设社区机构').ledBy(desk.city.unit('市教育局')));
      await sheets.targets(itemIds[0]!, aTarget({ dueOn: DUE }));
      windowId = (await sheets.window(planId)).id;
      const sheet = await sheets.sheet(liaison, windowId);
      const [row] = sheet.items;
      const now = { ...said, asOf: '2026-08-31' };
      await get(EditSheetRow).run(liaison, sheet.id, row!.id, row!.version, {
        progress: '已建成 1500 张',
        values: [{ targetId: row!.values[0]!.target.id, now }],
        milestones: [],
        confirmed: true,
      });
    });
    const sheet = () => sheets.sheet(liaison, windowId);
    const send = async () => {
      const { id, version } = await sheet();
      return get(SendSheet).run(liaison, id, version);
    };

    it('holds it with what it says, and sends it once the unit’s head has agreed', async () => {
      expect(await send()).toMatchObject({ status: 'open', held: true, canWrite: false, canRecall: true });
      const { id, items } = await sheet();
      const row = items[0]!;
      const edit = get(EditSheetRow).run(liaison, id, row.id, row.version, {
        ...{ progress: '改', values: [], milestones: [], confirmed: false },
      });
      expect(await outcomeOf(edit)).toBe('sheetHeld');
      const [officer, other] = [await desk.person('市教育局', 'officer'), await desk.person('市财政局', 'liaison')];
      const about = {
        subjectType: 'approvalCase',
        subjectId: await caseOf(id),
        internal: false,
      } as const;
      const named = (await get(Nameable).run(liaison, { ...about, text: '市' })).items.map(({ id }) => id);
      expect([officer, colleague, other].map(({ userId }) => named.includes(userId))).toEqual([true, true, false]);
      await desk.act(head, await caseOf(id), 'approve');
      expect(await sheet()).toMatchObject({ status: 'sent', held: false, sentBy: { id: liaison.userId } });
      expect(await rows('SELECT FROM reading WHERE value = 1500')).not.toHaveLength(0);
    });

    it('frees it where it is refused, and ends where it is recalled', async () => {
      await send();
      const { id } = await sheet();
      await desk.act(head, await caseOf(id), 'disapprove', { reason: '数据待核' });
      expect(await sheet()).toMatchObject({ status: 'open', held: false, canWrite: true });
      await send();
      const caseId = await caseOf(id);
      await get(RecallSheet).run(liaison, id, (await sheet()).version);
      expect(await statusOf(caseId)).toBe('ended');
      expect(await sheet()).toMatchObject({ status: 'open', held: false });
    });

    it('lapses with the reason where its window was locked meanwhile', async () => {
      await send();
      const { id } = await sheet();
      const [window] = await rows<{ version: number }>('SELECT version FROM reporting_window WHERE id = $1', windowId);
      await get(LockWindow).run(supervisor, windowId, window!.version);
      await desk.act(head, await caseOf(id), 'approve');
      expect(await desk.view(liaison, await caseOf(id))).toMatchObject({
        status: 'lapsed',
        conclusion: { lapsedFor: [{ code: 'windowLocked' }] },
      });
      expect(await sheet()).toMatchObject({ status: 'open', held: false });
    });
  });

  describe('of another lead by the decision of a contest', () => {
    let itemId: string;
    let contestId: string;
    const item = () => get(GetWorkItem).run(supervisor, itemId);
    const version = async () => (await item()).contests.find(({ id }) => id === contestId)!.version;
    const decide = async (decision: Partial<DecisionInput>) =>
      get(DecideContest).run(supervisor, itemId, contestId, await version(), {
        ...{ decision: 'change', reason: '职责已划转', unitId: desk.city.unit('市财政局'), approvalBasis: null },
        ...decision,
      });
    beforeEach(async () => {
      const printed = anItem('发展普惠托育').ledBy(desk.city.unit('市教育局')).due('2199-06-30');
      const plan = await desk.city.issue(supervisor, [printed]);
      itemId = plan.itemIds[0]!;
      await rows('UPDATE work_item SET lead_printed = true WHERE id = $1', itemId);
      await desk.policy(plan.planId, 'transfer', 'leadChange');
      const dispatchId = await plan.dispatchOf(desk.city.unit('市教育局'));
      const dispatch = await get(GetDispatch).run(liaison, dispatchId);
      const basis = '该事项不属于我单位“三定”职责';
      await get(RaiseContest).run(liaison, dispatchId, dispatch.version, { itemId, basis, proposedUnitId: null });
      contestId = (await item()).contests[0]!.id;
    });

    it('leaves the lead where it is until the leader has agreed, whose word is the basis', async () => {
      await decide({});
      expect(await item()).toMatchObject({ held: true, contested: true, lead: { id: desk.city.unit('市教育局') } });
      const caseId = await caseOf(itemId);
      await desk.act(colleague, caseId, 'approve');
      await desk.act(leader, caseId, 'approve', { reason: '同意调整' });
      expect(await statusOf(caseId)).toBe('approved');
      expect(await item()).toMatchObject({ held: false, contested: false, lead: { id: desk.city.unit('市财政局') } });
      const [entry] = await rows<{ basis: string }>(
        `SELECT payload.body ->> 'approvalBasis' AS basis FROM ledger_entry AS entry
         JOIN ledger_payload AS payload ON payload.entry_id = entry.id
         WHERE entry.subject_id = $1 AND entry.action = 'contestChanged'`,
        itemId,
      );
      expect(entry?.basis).toContain('同意调整');
    });

    it('ends where the office keeps the lead after all, and leaves all as it was where the leader disagrees', async () => {
      await decide({});
      const caseId = await caseOf(itemId);
      await desk.act(colleague, caseId, 'approve');
      await desk.act(leader, caseId, 'disapprove', { reason: '仍由市教育局牵头' });
      expect(await item()).toMatchObject({ held: false, contested: true, lead: { id: desk.city.unit('市教育局') } });
      await decide({});
      const second = await caseOf(itemId);
      await decide({ decision: 'keep', unitId: null, reason: '按方案执行' });
      expect(await statusOf(second)).toBe('ended');
      expect(await item()).toMatchObject({ held: false, contested: false, lead: { id: desk.city.unit('市教育局') } });
    });
  });

  describe('of key items only', () => {
    it('lets the others pass, and never stands in for the leader’s word on a printed lead', async () => {
      const lead = desk.city.unit('市教育局');
      const plan = await desk.city.issue(supervisor, [anItem('一般事项').ledBy(lead), anItem('重点事项').ledBy(lead)]);
      const [ordinary, key] = plan.itemIds as [string, string];
      await rows('UPDATE work_item SET lead_printed = true, key = (id = $2) WHERE plan_id = $1', plan.planId, key);
      await setOf(plan.planId, [{ action: 'transfer', key: 'leadChange', keyOnly: true }]);
      const input = { unitId: desk.city.unit('市财政局'), reason: '职责已调整', approvalBasis: null };
      const transfer = async (itemId: string) =>
        outcomeOf(get(TransferItem).run(supervisor, itemId, await desk.versionOf(itemId), input));
      expect(await transfer(ordinary)).toBe('approvalBasisRequired');
      expect(await transfer(key)).toBe('done');
      expect(await get(GetWorkItem).run(supervisor, key)).toMatchObject({ held: true, lead: { id: lead } });
    });

    it('closes one when two of the office besides whoever asks have agreed', async () => {
      const [third, plan] = [
        await desk.person('市政府办公室', 'supervisor'),
        await desk.city.issue(supervisor, [anItem('重点事项').ledBy(desk.city.unit('市教育局'))]),
      ];
      const itemId = plan.itemIds[0]!;
      await rows('UPDATE work_item SET key = true WHERE id = $1', itemId);
      await setOf(plan.planId, [{ action: 'close', key: 'keyClosing', keyOnly: true }]);
      const dispatchId = await plan.dispatchOf(desk.city.unit('市教育局'));
      const { version } = await get(GetDispatch).run(liaison, dispatchId);
      await get(SignDispatch).run(liaison, dispatchId, version);
      await proven(desk.city.dataSource, itemId);
      await get(SubmitItem).run(liaison, itemId, await desk.versionOf(itemId), { statement: '各项举措均已落实。' });
      await get(CloseItem).one(supervisor, itemId, await desk.versionOf(itemId), '材料齐全，同意销号');
      const caseId = await caseOf(itemId);
      await desk.act(colleague, caseId, 'approve');
      expect(await get(GetWorkItem).run(supervisor, itemId)).toMatchObject({ status: 'submitted', held: true });
      await desk.act(third, caseId, 'approve');
      expect(await get(GetWorkItem).run(supervisor, itemId)).toMatchObject({ status: 'closed', held: false });
    });
  });

  const setOf = async (planId: string, wanted: { action: 'transfer' | 'close'; key: string; keyOnly: boolean }[]) => {
    const items = [];
    for (const { key, ...rest } of wanted) items.push({ ...rest, flowId: await desk.flow(key) });
    return get(SetPolicies).set(supervisor, planId, 0, { items });
  };
});
