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

describe('the comparison of targets over HTTP', () => {
  let plans: PlanApi;
  let supervisor: Client;
  beforeAll(async () => {
    plans = await PlanApi.start();
    supervisor = await plans.supervisor();
    await plans.draft(supervisor);
    await plans.draft(supervisor);
  });
  afterAll(() => plans.close());

  const AT = '/targets/compare';
  const beside = (by: Client, indicator: string) => by.get(`${AT}?indicator=${encodeURIComponent(indicator)}`);

  it('lists the indicators of several plans, and puts one of them side by side', async () => {
    const { body } = await supervisor.get(AT).expect(200);
    const { items } = body as { items: { indicator: string; plans: number }[] };
    expect(items).toContainEqual({ indicator: '社区食堂', plans: 2, targets: 2 });
    const found = await beside(supervisor, '全市社区食堂数').expect(200);
    expect(found.body).toMatchObject({
      indicator: '全市社区食堂数',
      rows: [
        {
          indicator: '社区食堂',
          value: '40',
          plan: { status: 'draft' },
          item: { ref: '4', number: null },
          differs: [],
        },
        { indicator: '社区食堂', value: '40' },
      ],
      more: false,
      items: [],
      next: null,
    });
  });

  it.each([
    ['a liaison', 'liaison', 200],
    ['a head', 'head', 200],
    ['the system administrator', 'systemAdministrator', 403],
    ['the security administrator', 'securityAdministrator', 403],
    ['the audit administrator', 'auditAdministrator', 403],
  ] as const)('shows drafts to the office alone: %s gets nothing of them', async (_, role, status) => {
    const person = await plans.person(plans.desk.city.unit('市教育局'), role);
    const { body } = await supervisor.get(AT).expect(200);
    const answer = await person.get(AT).expect(status);
    if (status === 200) expect(answer.body).toEqual({ ...(body as object), items: [] });
    const rows = await beside(person, '社区食堂').expect(status);
    if (status === 200) expect((rows.body as { rows: [] }).rows).toEqual([]);
  });

  it('needs a person who is signed in, and an order it understands', async () => {
    await plans.api.http.get(`/api${AT}`).expect(401);
    for (const query of ['limit=0', 'limit=201', 'text=' + 'a'.repeat(61), 'indicator=', 'unit=%25'])
      await supervisor.get(`${AT}?${query}`).expect(422);
    await supervisor.get(`${AT}?cursor=none`).expect(400);
  });
});
