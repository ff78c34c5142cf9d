import { type Client, PlanApi } from '../support/plan-api.js';
import { itemOf } from '../support/plan-desk.js';

describe('the targets of a draft over HTTP', () => {
  let plans: PlanApi;
  let supervisor: Client;
  beforeAll(async () => {
    plans = await PlanApi.start();
    supervisor = await plans.supervisor();
  });
  afterAll(() => plans.close());

  const aTarget = { indicator: '助餐点', operator: 'atLeast', value: '12', unit: '个' };
  const send = async (targets: unknown) => {
    const draft = await plans.draft(supervisor);
    const { id } = itemOf(draft, '4');
    return supervisor.patch(`/plans/${draft.planId}/draft/items/${id}`).set('if-match', '"1"').send({ targets });
  };

  it('are set as a whole list and come back with everything that was left out as nothing', async () => {
    const { body, status } = await send([aTarget]);
    expect(status).toBe(200);
    expect(itemOf(body as never, '4').targets).toEqual([
      {
        ...aTarget,
        id: expect.any(String) as string,
        printed: '',
        valueTo: null,
        dueOn: null,
        dueText: '',
        recurrence: null,
        continuing: false,
        strength: 'required',
        scope: '',
        per: '',
        approximate: false,
        origin: 'checker',
        span: null,
        numberSpan: null,
      },
    ]);
  });

  it.each([
    ['no list', {}],
    ['a value that is no number', [{ ...aTarget, value: '约12' }]],
    ['a number in place of decimal text', [{ ...aTarget, value: 12 }]],
    ['an unknown comparison', [{ ...aTarget, operator: '>=' }]],
    ['a recurrence that is none', [{ ...aTarget, recurrence: '每年' }]],
    ['no name', [{ ...aTarget, indicator: ' ' }]],
    ['what it does not know', [{ ...aTarget, printed: '原文' }]],
    ['a value of a state', [{ ...aTarget, operator: 'qualitative' }]],
    ['a last day of what goes on', [{ ...aTarget, continuing: true, dueOn: '2026-12-31' }]],
    ['more than anybody checks', Array.from({ length: 501 }, () => aTarget)],
  ])('are refused with %s', async (_, targets) => {
    const { status, body } = await send(targets);
    expect([status, (body as { code: string }).code]).toEqual([422, 'invalidInput']);
  });
});
