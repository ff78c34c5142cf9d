import type { Actor } from '#libs/access';
import { ActOnCase, StandIns } from '#libs/approvals';
import { newId } from '#libs/kernel';
import { CloseItem, EndItem, GetWorkItem, RecordAudit, SubmitItem, TransferItem } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';
import { warmPool } from '../support/blocked.js';
import { outcomeOf } from '../support/outcome.js';
import { proven } from '../support/proven.js';

const passed = {
  kind: 'desk' as const,
  conclusion: 'passed' as const,
  opinion: '材料齐全，情况属实',
  visitedOn: null,
  place: null,
  team: null,
  sampleId: null,
  photographs: [],
};

describe('acts on items that need an approval', () => {
  let desk: ApprovalDesk;
  let liaison: Actor;
  let head: Actor;
  let first: Actor;
  let second: Actor;

  beforeAll(async () => {
    desk = await ApprovalDesk.open(20);
    liaison = await desk.person('市教育局', 'liaison');
    head = await desk.person('市教育局', 'head');
    [first, second] = [
      await desk.person('市政府办公室', 'supervisor'),
      await desk.person('市政府办公室', 'supervisor'),
    ];
    await warmPool(desk.city.dataSource);
  });
  afterAll(() => desk.close());

  const submit = async (itemId: string) => {
    await proven(desk.city.dataSource, itemId);
    const version = await desk.versionOf(itemId);
    return desk.city.get(SubmitItem).run(liaison, itemId, version, { statement: '各项举措均已落实。' });
  };
  const item = (itemId: string) => desk.city.get(GetWorkItem).run(desk.supervisor, itemId);

  it('have one outcome however many decide at once', async () => {
    const { itemId } = await desk.item('submit', 'unitTwoSteps', liaison);
    await submit(itemId);
    const caseId = await desk.caseOf(itemId);
    const { version, tasks } = await desk.view(head, caseId);
    const taskId = tasks[0]!.id;
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        outcomeOf(
          desk.city.get(ActOnCase).run(head, caseId, version, {
            kind: number % 2 === 0 ? 'approve' : 'disapprove',
            taskId,
            reason: '意见',
          }),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'stale']));
    const decisions = await desk.city.dataSource.query('SELECT FROM approval_decision WHERE case_id = $1', [caseId]);
    expect(decisions).toHaveLength(1);
    expect((await item(itemId)).status).toBe(
      outcomes[0] === 'done' || (await approved(caseId)) ? 'submitted' : 'inProgress',
    );
  });
  const approved = async (caseId: string) => (await desk.view(head, caseId)).status === 'approved';

  it('cannot be had twice at once for one item', async () => {
    const { itemId } = await desk.item('submit', 'unitTwoSteps', liaison);
    await submit(itemId);
    expect(await outcomeOf(submit(itemId))).toBe('itemHeld');
    const other = desk.city.dataSource.query(
      `INSERT INTO approval_case SELECT (jsonb_populate_record(held, jsonb_build_object('id', $2::text))).*
       FROM approval_case AS held WHERE item_id = $1`,
      [itemId, newId()],
    );
    await expect(other).rejects.toThrow(/approval_case_open_key/);
  });

  it('let a closing lapse where evidence was withdrawn meanwhile, and everybody sees why', async () => {
    const { itemId, plan } = await desk.item('submit', 'unitTwoSteps', liaison);
    await submit(itemId);
    await desk.act(head, await desk.caseOf(itemId), 'approve');
    await desk.policy(plan.planId, 'close', 'keyClosing');
    await desk.city.get(RecordAudit).run(desk.supervisor, itemId, passed);
    await desk.city.get(CloseItem).one(desk.supervisor, itemId, await desk.versionOf(itemId), null);
    const caseId = await desk.caseOf(itemId);
    expect(await item(itemId)).toMatchObject({ status: 'submitted', held: true });
    await desk.act(first, caseId, 'approve');
    await desk.city.dataSource.query(
      `UPDATE evidence SET withdrawn_at = now(), withdrawn_by = $2, withdrawn_reason = '材料有误'
       WHERE id = (SELECT evidence_id FROM evidence_citation WHERE item_id = $1)`,
      [itemId, liaison.userId],
    );
    await desk.act(second, caseId, 'approve');
    const { status, conclusion, tasks } = await desk.view(liaison, caseId);
    expect(status).toBe('lapsed');
    expect(conclusion).toMatchObject({ lapsedFor: [{ code: 'approvedChanged', members: ['evidence'] }] });
    expect(tasks.filter(({ decision }) => decision?.decision === 'approve')).toHaveLength(2);
    expect(await item(itemId)).toMatchObject({ status: 'submitted', held: false });
  });

  it('close with two from the office, neither of whom asked for it', async () => {
    const { itemId, plan } = await desk.item('submit', 'unitTwoSteps', liaison);
    await submit(itemId);
    await desk.act(head, await desk.caseOf(itemId), 'approve');
    await desk.policy(plan.planId, 'close', 'keyClosing');
    await desk.city.get(RecordAudit).run(desk.supervisor, itemId, passed);
    await desk.city.get(CloseItem).one(desk.supervisor, itemId, await desk.versionOf(itemId), null);
    const caseId = await desk.caseOf(itemId);
    expect(await outcomeOf(desk.act(desk.supervisor, caseId, 'approve'))).toBe('ownRequest');
    await desk.act(first, caseId, 'approve');
    expect(await outcomeOf(desk.act(first, caseId, 'approve'))).toBe('taskOfAnother');
    await desk.act(second, caseId, 'approve');
    expect(await item(itemId)).toMatchObject({ status: 'closed', held: false });
  });

  it('change a printed lead with the leader, whose word is the basis', async () => {
    const leader = await desk.person('海州市人民政府', 'leader', ['市教育局']);
    const { itemId } = await desk.item('transfer', 'leadChange', liaison);
    const input = { unitId: desk.city.unit('市财政局'), reason: '职责已调整', approvalBasis: null };
    await desk.city.get(TransferItem).run(desk.supervisor, itemId, await desk.versionOf(itemId), input);
    const caseId = await desk.caseOf(itemId);
    await desk.act(first, caseId, 'approve');
    await desk.act(leader, caseId, 'approve', { reason: '同意调整' });
    expect(await item(itemId)).toMatchObject({ lead: { id: desk.city.unit('市财政局') }, held: false });
  });

  it('end with the case where something else made it pointless', async () => {
    const { itemId } = await desk.item('submit', 'unitTwoSteps', liaison);
    await submit(itemId);
    const caseId = await desk.caseOf(itemId);
    await desk.city.get(EndItem).terminate(desk.supervisor, itemId, await desk.versionOf(itemId), '方案调整，不再实施');
    expect(await desk.view(liaison, caseId)).toMatchObject({ status: 'ended', conclusion: { reason: 'terminate' } });
    expect(await outcomeOf(desk.act(head, caseId, 'approve'))).toBe('caseClosed');
    const again = desk.city.dataSource.query(`UPDATE approval_case SET status = 'approved' WHERE id = $1`, [caseId]);
    await expect(again).rejects.toThrow(/has ended/);
  });

  it('know no chain of stand-ins, also where two are arranged at once', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => desk.person('市财政局', 'officer')));
    const period = { validFrom: '2199-01-01', validTo: '2199-01-31', reason: '休假' };
    const arrange = (by: Actor, to: Actor) =>
      outcomeOf(desk.city.get(StandIns).arrange(by, { ...period, standInId: to.userId }));
    const outcomes = await Promise.all([arrange(a!, b!), arrange(b!, c!), arrange(b!, a!)]);
    // Whichever comes first; one who has a stand-in already is told that instead.
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => /^standIn(Chain|Overlap)$/.test(outcome))).toHaveLength(2);
  });

  it('name whom a stand-in collides with and when, but nobody of another government and no third person unseen', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => desk.person('市财政局', 'officer')));
    const district = await desk.person('东港区人民政府', 'officer');
    const period = { validFrom: '2199-03-01', validTo: '2199-03-31', reason: '休假' };
    const arrange = (by: Actor, to: Actor, more: object = {}) =>
      desk.city.get(StandIns).arrange(by, { ...period, ...more, standInId: to.userId });
    await arrange(a!, b!);
    await arrange(district, c!);
    const days = { from: '2199-03-01', to: '2199-03-31' };
    const late = { validFrom: '2199-03-31', validTo: '2199-04-30' };
    const named = ({ userId, name }: Actor) => ({ id: userId, name });
    await expect(arrange(b!, c!, late)).rejects.toMatchObject({
      code: 'standInChain',
      errors: [{ principal: named(a!), standIn: named(b!), ...days }],
    });
    await expect(arrange(a!, c!, late)).rejects.toMatchObject({
      code: 'standInOverlap',
      errors: [{ principal: named(a!), standIn: named(b!), ...days }],
    });
    await expect(arrange(district, b!, late)).rejects.toMatchObject({
      code: 'standInOverlap',
      errors: [{ principal: named(district), standIn: null, ...days }],
    });
    // What two others have arranged is told by name to whoever sees it in the list only.
    const [d, chief] = [await desk.person('市财政局', 'officer'), await desk.person('市财政局', 'head')];
    for (const [by, standIn] of [
      [d, null],
      [chief, named(b!)],
    ] as const)
      await expect(arrange(by, a!, late)).rejects.toMatchObject({
        code: 'standInChain',
        errors: [{ principal: named(a!), standIn, ...days }],
      });
  });
});
