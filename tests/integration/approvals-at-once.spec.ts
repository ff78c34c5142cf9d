import type { Actor } from '#libs/access';
import { ActOnCase, ApproveMany } from '#libs/approvals';
import { newId } from '#libs/kernel';
import { CloseItem, RecordAudit, SubmitItem, TransferItem } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';
import { warmPool } from '../support/blocked.js';
import { proven } from '../support/proven.js';

describe('agreeing to several approvals at once', () => {
  let desk: ApprovalDesk;
  let liaison: Actor;
  let head: Actor;
  let first: Actor;
  let many: ApproveMany;

  beforeAll(async () => {
    desk = await ApprovalDesk.open(20);
    liaison = await desk.person('市教育局', 'liaison');
    head = await desk.person('市教育局', 'head');
    first = await desk.person('市政府办公室', 'supervisor');
    many = desk.city.get(ApproveMany);
    await warmPool(desk.city.dataSource);
  });
  afterAll(() => desk.close());

  /** An item that was handed in and waits for the head's word. */
  const waiting = async () => {
    const { itemId, plan } = await desk.item('submit', 'unitTwoSteps', liaison);
    await proven(desk.city.dataSource, itemId);
    const version = await desk.versionOf(itemId);
    await desk.city.get(SubmitItem).run(liaison, itemId, version, { statement: '各项举措均已落实。' });
    return { itemId, plan, ...(await taskOf(itemId, head)) };
  };
  const taskOf = async (itemId: string, by: Actor) => {
    const caseId = await desk.caseOf(itemId);
    const { version, tasks } = await desk.view(by, caseId);
    return { caseId, version, taskId: tasks.find(({ mine }) => mine.includes('decide'))!.id };
  };
  const sent = ({ caseId, taskId, version }: { caseId: string; taskId: string; version: number }) => ({
    caseId,
    taskId,
    version,
  });
  const written = async () => {
    const [row] = await desk.city.dataSource.query<object[]>(
      `SELECT (SELECT count(*) FROM approval_decision) AS decisions, (SELECT count(*) FROM ledger_entry) AS entries,
         (SELECT sum(version) FROM approval_case) AS cases, (SELECT sum(version) FROM work_item) AS items`,
    );
    return row;
  };
  const codes = ({ items }: Awaited<ReturnType<ApproveMany['run']>>) =>
    items.map(({ refused, effect }) => refused?.code ?? effect?.status);

  it('says beforehand what would come of each, and changes nothing by that', async () => {
    const [one, gone] = [await waiting(), await waiting()];
    await desk.city.dataSource.query(
      `UPDATE evidence SET withdrawn_at = now(), withdrawn_by = $2, withdrawn_reason = '材料有误'
       WHERE id = (SELECT evidence_id FROM evidence_citation WHERE item_id = $1)`,
      [gone.itemId, liaison.userId],
    );
    const before = await written();
    const tasks = [one, gone, { ...one, taskId: newId() }, { caseId: newId(), taskId: newId() }];
    const preview = await many.preview(head, tasks);
    expect(codes(preview)).toEqual(['approved', 'wouldLapse', 'notFound', 'notFound']);
    expect(preview.items[0]).toMatchObject({
      about: { version: one.version, action: 'submit', step: '主要负责人审签', requester: { id: liaison.userId } },
      effect: { waitsFor: [] },
    });
    expect(preview.items[1]?.refused?.reasons.map(({ code }) => code)).toEqual(['approvedChanged']);
    expect(preview.items[3]?.about).toBeNull();
    expect(await written()).toEqual(before);
    expect(codes(await many.preview(liaison, [one]))).toEqual(['ownRequest']);
    // What would lapse is left open: nobody meant that who agreed to many.
    expect(codes(await many.run(head, { tasks: [one, gone].map(sent), reason: '同意' }))).toEqual([
      'approved',
      'wouldLapse',
    ]);
    expect(await desk.view(head, gone.caseId)).toMatchObject({ status: 'open', version: gone.version });
  });

  it('decides each by itself while another decides one, and answers the same again', async () => {
    const all = [await waiting(), await waiting(), await waiting()];
    const [, contested] = all;
    const other = desk.city.get(ActOnCase).run(head, contested!.caseId, contested!.version, {
      kind: 'disapprove',
      taskId: contested!.taskId,
      reason: '材料不全',
    });
    const [answer] = await Promise.all([
      many.run(head, { tasks: all.map(sent), reason: '同意' }),
      other.catch(() => null),
    ]);
    const { status } = await desk.view(head, contested!.caseId);
    expect(codes(answer)).toEqual(['approved', status === 'approved' ? 'approved' : 'stale', 'approved']);
    const before = await written();
    expect(codes(await many.run(head, { tasks: all.map(sent), reason: '同意' }))).toEqual(codes(answer));
    expect(await written()).toEqual(before);
  });

  it('is one decision for each approval however often it is sent at once', async () => {
    const all = [await waiting(), await waiting()];
    const body = { tasks: all.map(sent), reason: '' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => many.run(head, body)));
    for (const answer of answers) expect(codes(answer)).toEqual(['approved', 'approved']);
    const decisions = await desk.city.dataSource.query('SELECT FROM approval_decision WHERE case_id = ANY ($1)', [
      all.map(({ caseId }) => caseId),
    ]);
    expect(decisions).toHaveLength(2);
  });

  it('is not for a closing or another lead, which are looked at one by one', async () => {
    const closing = await waiting();
    await desk.act(head, closing.caseId, 'approve');
    await desk.policy(closing.plan.planId, 'close', 'keyClosing');
    const audit = { kind: 'desk', conclusion: 'passed', opinion: '材料齐全，情况属实' } as const;
    const none = { visitedOn: null, place: null, team: null, sampleId: null, photographs: [] };
    await desk.city.get(RecordAudit).run(desk.supervisor, closing.itemId, { ...audit, ...none });
    await desk.city.get(CloseItem).one(desk.supervisor, closing.itemId, await desk.versionOf(closing.itemId), null);
    const { itemId } = await desk.item('transfer', 'leadChange', liaison);
    const input = { unitId: desk.city.unit('市财政局'), reason: '职责已调整', approvalBasis: null };
    await desk.city.get(TransferItem).run(desk.supervisor, itemId, await desk.versionOf(itemId), input);
    const tasks = [await taskOf(closing.itemId, first), await taskOf(itemId, first)];
    expect(codes(await many.preview(first, tasks))).toEqual(['approvedAlone', 'approvedAlone']);
    const before = await written();
    expect(codes(await many.run(first, { tasks, reason: '' }))).toEqual(['approvedAlone', 'approvedAlone']);
    expect(await written()).toEqual(before);
  });
});
