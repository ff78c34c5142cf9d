import type { Actor } from '#libs/access';
import { SetPolicies } from '#libs/approvals';
import { DecideContest, EndItem, GetDispatch, GetWorkItem, RaiseContest, TransferItem } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import type { IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

describe('an approval that is asked for while another one runs', () => {
  let desk: ApprovalDesk;
  let supervisor: Actor;
  let liaison: Actor;
  beforeAll(async () => {
    desk = await ApprovalDesk.open();
    ({ supervisor } = desk);
    liaison = await desk.person('市教育局', 'liaison');
  });
  afterAll(() => desk.close());

  const get = <T>(type: new (...dependencies: never[]) => T): T => desk.city.get(type);
  const statusOf = async (caseId: string) => (await desk.view(supervisor, caseId)).status;
  let itemId: string;
  let plan: IssuedPlan;
  const lead = () => desk.city.unit('市教育局');
  const item = () => get(GetWorkItem).run(supervisor, itemId);
  beforeEach(async () => {
    plan = await desk.city.issue(supervisor, [anItem('发展普惠托育').ledBy(lead()).due('2199-06-30')]);
    itemId = plan.itemIds[0]!;
    const asked = ['terminate', 'transfer'] as const;
    const flows = { terminate: await desk.flow('termination'), transfer: await desk.flow('leadChange') };
    const items = asked.map((action) => ({ action, flowId: flows[action], keyOnly: false }));
    await get(SetPolicies).set(supervisor, plan.planId, 0, { items });
    const dispatchId = await plan.dispatchOf(lead());
    const basis = '该事项不属于我单位“三定”职责';
    const { version } = await get(GetDispatch).run(liaison, dispatchId);
    await get(RaiseContest).run(liaison, dispatchId, version, { itemId, basis, proposedUnitId: null });
    await get(EndItem).terminate(supervisor, itemId, await desk.versionOf(itemId), '任务已并入其他方案');
  });
  const change = { unitId: '', reason: '职责已划转', approvalBasis: '市政府专题会议纪要' };
  const acts: [string, () => Promise<unknown>][] = [
    ['a transfer', async () => get(TransferItem).run(supervisor, itemId, await desk.versionOf(itemId), change)],
    [
      'another lead by the decision of a contest',
      async () => {
        const [contest] = (await item()).contests;
        const decision = { ...change, decision: 'change' } as const;
        return get(DecideContest).run(supervisor, itemId, contest!.id, contest!.version, decision);
      },
    ],
    ['the same', async () => get(EndItem).terminate(supervisor, itemId, await desk.versionOf(itemId), '再次提出')],
  ];

  it.each(acts)('is refused, for the running one may yet be given: %s', async (_, act) => {
    change.unitId = desk.city.unit('市财政局');
    const caseId = await desk.caseOf(itemId);
    expect(await outcomeOf(act())).toBe('itemHeld');
    expect(await statusOf(caseId)).toBe('open');
    expect(await item()).toMatchObject({ held: true, status: 'issued', lead: { id: lead() } });
  });

  const offered = async (action: string) => (await item()).actions.find((offer) => offer.action === action);

  it.each(['transfer', 'terminate'])('is not offered: %s', async (action) => {
    expect(await offered(action)).toMatchObject({ allowed: false, reasons: [{ code: 'itemHeld' }] });
    await get(SetPolicies).set(supervisor, plan.planId, 1, { items: [] });
    expect(await offered(action)).toMatchObject({ allowed: true, reasons: [] });
  });

  it('is offered where only key items need one and this is none', async () => {
    const flowId = await desk.flow('termination');
    const items = [{ action: 'terminate', flowId, keyOnly: true } as const];
    await get(SetPolicies).set(supervisor, plan.planId, 1, { items });
    expect(await offered('terminate')).toMatchObject({ allowed: true });
  });

  it('leaves the decision of a contest to be given: to keep needs nobody', async () => {
    expect(await offered('decideContest')).toMatchObject({ allowed: true });
  });

  it.each(acts.slice(0, 2))('ends it where nothing has to be asked for: %s', async (_, act) => {
    change.unitId = desk.city.unit('市财政局');
    const caseId = await desk.caseOf(itemId);
    await get(SetPolicies).set(supervisor, plan.planId, 1, { items: [] });
    await act();
    expect(await statusOf(caseId)).toBe('ended');
    expect(await item()).toMatchObject({ held: false, lead: { id: change.unitId } });
  });
});
