import { SetPolicies } from '#libs/approvals';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import { outcomeOf } from '../support/outcome.js';

describe('policies of approvals', () => {
  let desk: ApprovalDesk;
  beforeAll(async () => {
    desk = await ApprovalDesk.open();
  });
  afterAll(() => desk.close());

  it('asks what the plan says, else what its office says; each set has a version and leaves an entry', async () => {
    const { supervisor } = desk;
    const plan = await desk.city.issue(supervisor, [anItem().ledBy(desk.city.unit('市教育局'))]);
    const policies = desk.city.get(SetPolicies);
    const before = await policies.ofOffice(supervisor);
    await desk.officePolicy('terminate', 'termination');
    expect(await outcomeOf(policies.setOfOffice(supervisor, before.version, { items: [] }))).toBe('stale');
    expect(await policies.of(supervisor, plan.planId)).toMatchObject({
      version: 0,
      inherited: true,
      items: [{ action: 'terminate' }],
    });
    expect(await policies.set(supervisor, plan.planId, 0, { items: [] })).toEqual({
      version: 1,
      inherited: false,
      items: [],
    });
    expect(await outcomeOf(policies.set(supervisor, plan.planId, 0, { items: [] }))).toBe('stale');
    const races = await Promise.all(
      [1, 2, 3].map(() => outcomeOf(policies.set(supervisor, plan.planId, 1, { items: [] }))),
    );
    expect(races.toSorted()).toEqual(['done', 'stale', 'stale']);
    const entries = await desk.city.dataSource.query<object[]>(
      `SELECT FROM ledger_entry WHERE subject_type = 'plan' AND subject_id = $1 AND action = 'approvalPoliciesSet'`,
      [plan.planId],
    );
    expect(entries).toHaveLength(2);
    const wrong = policies.set(supervisor, plan.planId, 2, {
      items: [{ action: 'send', flowId: await desk.flow('extension'), keyOnly: false }],
    });
    expect(await outcomeOf(wrong)).toBe('flowInvalid');
  });
});
