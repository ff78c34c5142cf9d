import type { Actor } from '#libs/access';
import { DryRun, RecheckCases, StandIns } from '#libs/approvals';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { AskExtension, GetWorkItem, Histories, ItemDatesQuery, StaffItem } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';

const LATER = '2199-12-31';
const today = dayIn(DEFAULT_TIME_ZONE);

describe('an extension that needs an approval', () => {
  let desk: ApprovalDesk;
  let officer: Actor;
  let officeHead: Actor;
  let head: Actor;
  let colleague: Actor;
  let leader: Actor;
  let itemId: string;
  let caseId: string;

  beforeAll(async () => {
    desk = await ApprovalDesk.open();
    officer = await desk.person('市教育局', 'officer');
    officeHead = await desk.person('市教育局/办公室', 'head');
    head = await desk.person('市教育局', 'head');
    colleague = await desk.person('市政府办公室', 'supervisor');
    leader = await desk.person('海州市人民政府', 'leader', ['市教育局']);
  });
  afterAll(() => desk.close());

  beforeEach(async () => {
    ({ itemId } = await desk.item('askExtension', 'extension', officer));
    const person = {
      officeUnitId: desk.city.unit('市教育局/办公室'),
      headId: null,
      officerId: officer.userId,
      standInId: null,
    };
    await desk.city.get(StaffItem).run(officer, itemId, 0, { unitId: desk.city.unit('市教育局'), ...person });
    await desk.city.get(AskExtension).run(officer, itemId, { proposedDue: LATER, reason: '设备采购周期延长' });
    caseId = await desk.caseOf(itemId);
  });

  const waitingFor = async () => {
    const { tasks } = await desk.view(officer, caseId);
    return tasks.filter(({ state }) => state === 'live').map(({ holder }) => holder?.id);
  };

  it('goes from the office to the head, the supervisors and the leader, and is granted with the old date kept', async () => {
    expect(await desk.city.get(GetWorkItem).run(officer, itemId)).toMatchObject({ held: true, dueOn: '2199-06-30' });
    for (const who of [officeHead, head]) {
      expect(await waitingFor()).toEqual([who.userId]);
      await desk.act(who, caseId, 'approve');
    }
    expect((await waitingFor()).toSorted()).toEqual([desk.supervisor.userId, colleague.userId].toSorted());
    await desk.act(colleague, caseId, 'approve');
    const granted = await desk.act(leader, caseId, 'approve', { reason: '同意延期' });
    expect(granted.status).toBe('approved');
    expect(await desk.city.get(GetWorkItem).run(officer, itemId)).toMatchObject({
      held: false,
      dueOn: LATER,
      formerDueOn: '2199-06-30',
    });
    const { changes } = await desk.city.get(ItemDatesQuery).run(officer, itemId);
    expect(changes[0]?.basis).toContain('同意延期');
    // The lines of the record say which approval they are about: that it was asked for and that the item waits are one act.
    await fileAll(desk.city.dataSource);
    const { items } = await desk.city.get(Histories).ofItem(officer, itemId);
    const ofCase = items.flatMap((line) => (line.caseId === caseId ? [line.action] : []));
    expect(ofCase).toEqual(expect.arrayContaining(['approvalOpened', 'heldForApproval', 'approvalGiven']));
    expect(items.find(({ action }) => action === 'staffed')?.caseId).toBeNull();
  });

  it('is returned to the second step, gets an approver, and is decided by a stand-in, who is named with the principal', async () => {
    const added = await desk.person('市教育局', 'deputyHead');
    const standIn = await desk.person('市教育局', 'officer');
    await desk.act(officeHead, caseId, 'approve');
    await desk.act(head, caseId, 'approve');
    await desk.act(colleague, caseId, 'return', { toStep: 'head', reason: '请补充原因' });
    expect(await waitingFor()).toEqual([head.userId]);
    await desk.act(head, caseId, 'add', { personId: added.userId, place: 'before' });
    await desk.act(added, caseId, 'approve');
    await desk.city.get(StandIns).arrange(head, {
      standInId: standIn.userId,
      validFrom: today,
      validTo: today,
      reason: '出差',
    });
    await desk.act(standIn, caseId, 'approve');
    const { tasks } = await desk.view(officer, caseId);
    expect(tasks.map(({ decision }) => decision).find((made) => made?.by.id === standIn.userId)).toMatchObject({
      decision: 'approve',
      onBehalfOf: { id: head.userId },
    });
    expect(tasks.filter(({ state }) => state === 'live')).toHaveLength(2);
  });

  it('is refused, and frees the item', async () => {
    await desk.act(officeHead, caseId, 'disapprove', { reason: '进度可控，无需延期' });
    expect(await desk.city.get(GetWorkItem).run(officer, itemId)).toMatchObject({ held: false, dueOn: '2199-06-30' });
    expect(await outcomeOf(desk.act(head, caseId, 'approve'))).toBe('caseClosed');
  });

  it('is never stuck when an approver leaves: the head of the unit follows', async () => {
    const gone = await desk.person('市教育局/办公室', 'deputyHead');
    await desk.act(officeHead, caseId, 'transfer', { personId: gone.userId });
    await desk.leave(gone);
    expect(await desk.city.get(RecheckCases).run(new Date())).toBe(1);
    expect(await waitingFor()).toEqual([officeHead.userId]);
    expect(await desk.city.get(RecheckCases).run(new Date())).toBe(0);
  });

  it('is read by whoever has to do with it, and by nobody else', async () => {
    const stranger = await desk.person('市财政局', 'head');
    expect(await outcomeOf(desk.view(stranger, caseId))).toBe('notFound');
    expect(await outcomeOf(desk.act(stranger, caseId, 'approve'))).toBe('notFound');
    expect((await desk.view(leader, caseId)).mine).toEqual([]);
    expect((await desk.view(officer, caseId)).mine).toEqual(['withdraw', 'urge', 'copy']);
    await desk.act(officer, caseId, 'copy', { personIds: [stranger.userId] });
    expect((await desk.view(stranger, caseId)).copied).toMatchObject([{ id: stranger.userId }]);
    expect(await outcomeOf(desk.act(officer, caseId, 'approve'))).toBe('ownRequest');
  });

  it('goes to the leader whose field it is, and to the one of the whole government only where it is in nobody’s', async () => {
    const mayor = await desk.person('海州市人民政府', 'leader');
    await desk.city.dataSource.query('UPDATE membership SET whole_field = true WHERE user_id = $1', [mayor.userId]);
    const other = await desk.city.issue(desk.supervisor, [
      anItem().ledBy(desk.city.unit('市财政局')).due('2199-06-30'),
    ]);
    const flowId = await desk.flow('extension');
    const leaders = async (of: string | undefined) => {
      const { steps } = await desk.city.get(DryRun).run(desk.supervisor, { flowId, itemId: of! });
      return steps.at(-1)!.approvers.map(({ person }) => person?.id);
    };
    expect(await leaders(itemId)).toEqual([leader.userId]);
    expect(await leaders(other.itemIds[0])).toEqual([mayor.userId]);
    await desk.leave(mayor);
    expect(await leaders(other.itemIds[0])).toEqual([undefined]);
  });
});
