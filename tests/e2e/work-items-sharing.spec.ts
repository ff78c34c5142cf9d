import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { CityApi } from '../support/city-api.js';

const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;
const text = '改造老旧小区12个';

interface Share {
  id: string;
  unit: { id: string; name: string };
  settlement: string | null;
  subTaskId: string | null;
}

describe('the routes of shares, parts and people', () => {
  let city: CityApi;
  let unit: (path: string) => string;
  let itemId: string;

  beforeAll(async () => {
    city = await CityApi.open({
      office: ['市政府办公室', 'supervisor'],
      finance: ['市财政局', 'liaison'],
      budget: ['市财政局/预算处', 'officer'],
      accounts: ['市财政局', 'officer'],
      education: ['市教育局', 'liaison'],
      east: ['东港区人民政府', 'liaison'],
    });
    ({ unit } = city);
  });
  afterAll(() => city.close());

  const as = (login: string) => city.as(login);
  const path = (rest: string) => `/work-items/${itemId}${rest}`;

  beforeEach(async () => {
    const registered = await as('office')
      .post('/plans/matters')
      .send({
        kind: 'instruction',
        title: '推进老旧小区改造',
        dueOn: due,
        assignments: [
          { role: 'lead', unitId: unit('市财政局') },
          { role: 'supporting', unitId: unit('市教育局') },
          { role: 'implementer', unitId: unit('东港区人民政府') },
        ],
      })
      .expect(201);
    const { planId } = registered.body as { planId: string };
    const draft = await as('office').get(`/plans/${planId}/draft`).expect(200);
    await as('office')
      .post(`/plans/${planId}/issue`, (draft.body as { version: number }).version)
      .expect(200);
    const items = await as('office').get(`/work-items?plan=${planId}`).expect(200);
    itemId = (items.body as { items: { id: string }[] }).items[0]!.id;
  });

  it('settle, waive and take back on the version that was seen', async () => {
    const choice = { roles: ['supporting'] };
    await as('finance').post(path('/shares/settle')).send({ choice }).expect(428);
    await as('finance').post(path('/shares/settle'), 9).send({ choice }).expect(412);
    await as('education').post(path('/shares/settle'), 1).send({ choice }).expect(403);
    const settled = await as('finance')
      .post(path('/shares/settle'), 1)
      .send({ choice })
      .expect(200)
      .expect('etag', '"2"');
    expect((settled.body as { shares: Share[] }).shares).toMatchObject([
      { settlement: 'noSeparateReport' },
      { settlement: null },
    ]);
    const again = await as('finance').post(path('/shares/settle'), 2).send({ choice }).expect(409);
    expect(again.body).toMatchObject({ code: 'shareSettled' });
    await as('finance').post(path('/shares/unsettle'), 2).send({ choice }).expect(200);
    await as('finance').post(path('/shares/waive'), 3).send({ choice, reason: '不涉及' }).expect(200);
    const asked = { itemIds: [itemId] };
    await as('education').post('/work-items/settle/preview').send(asked).expect(403);
    const preview = await as('finance').post('/work-items/settle/preview').send(asked).expect(200);
    expect(preview.body).toMatchObject({
      items: [{ id: itemId, version: 4, settleable: true, shares: [{ unit: { name: '东港区人民政府' } }] }],
    });
    const items = [{ id: itemId, version: 4 }];
    const all = await as('finance')
      .post('/work-items/settle')
      .send({ items, choice: { all: true } })
      .expect(200);
    expect(all.body).toEqual({ items: [{ id: itemId, version: 5 }], shares: 1 });
  });

  it('split, list the parts and count them', async () => {
    const proposal = await as('finance').get(path('/split-proposal')).expect(200);
    expect(proposal.body).toMatchObject({ dueOn: due, version: 1 });
    const units = { unitIds: [unit('市教育局'), unit('东港区人民政府'), unit('市财政局/预算处')] };
    const split = await as('finance').post(path('/split'), 1).send({ units, text }).expect(200);
    expect(split.body).toMatchObject({ version: 2, subTasks: { total: 3, open: 3 } });
    const first = await as('finance').get(path('/sub-tasks?limit=2')).expect(200);
    const { items, next } = first.body as { items: { unit: { name: string } }[]; next: string };
    expect(items.map((part) => part.unit.name)).toEqual(['预算处', '市教育局']);
    const rest = await as('finance')
      .get(path(`/sub-tasks?limit=2&cursor=${next}`))
      .expect(200);
    expect(rest.body).toMatchObject({ items: [{ unit: { name: '东港区人民政府' } }], next: null });
    const counts = await as('east').get(path('/sub-tasks/counts')).expect(200);
    expect(counts.body).toMatchObject({ total: 1, hidden: 2 });
    const repeated = await as('finance').post(path('/split'), 2).send({ units, text }).expect(409);
    expect(repeated.body).toMatchObject({ code: 'shareHasSubTask', errors: [{ path: '/units' }] });
    const list = await as('office').get('/work-items?form=item').expect(200);
    expect((list.body as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(itemId);
  });

  it('offer the acts on shares as far as there are such shares', async () => {
    const offered = async (): Promise<Record<string, string>> => {
      const { body } = await as('finance').get(path('')).expect(200);
      const { actions } = body as { actions: { action: string; allowed: boolean; reasons: { code: string }[] }[] };
      return Object.fromEntries(actions.map((one) => [one.action, one.allowed ? 'open' : one.reasons[0]!.code]));
    };
    expect(await offered()).toMatchObject({ settleShares: 'open', unsettleShares: 'shareNotSettled' });
    const choice = { all: true };
    await as('finance').post(path('/shares/settle'), 1).send({ choice }).expect(200);
    expect(await offered()).toMatchObject({
      settleShares: 'shareSettled',
      waiveShares: 'shareSettled',
      unsettleShares: 'open',
    });
  });

  it('propose units that are not named in the item where they are asked about, and no unit that may take no part', async () => {
    const proposed = async (query: string) => {
      const { body } = await as('finance')
        .get(path(`/split-proposal${query}`))
        .expect(200);
      return (body as { units: { unit: { id: string }; form: string }[] }).units.map((one) => one.unit.id);
    };
    const west = unit('西山区人民政府');
    expect(await proposed('')).not.toContain(west);
    expect(await proposed(`?unitIds=${west},${unit('市教育局')}`)).toContain(west);
    const officeOfAnother = unit('市教育局/办公室');
    expect(await proposed(`?unitIds=${officeOfAnother}`)).not.toContain(officeOfAnother);
    await as('finance').get(path('/split-proposal?groupIds=all')).expect(422);
  });

  it('show from a part the way up to the item above', async () => {
    const units = { unitIds: [unit('市财政局/预算处'), unit('东港区人民政府')] };
    await as('finance').post(path('/split'), 1).send({ units, text }).expect(200);
    const above = async (login: string) => {
      const { body } = await as(login).get('/work-items?role=lead').expect(200);
      const parts = (body as { items: { id: string; number: string }[] }).items;
      const part = await as(login)
        .get(`/work-items/${parts.at(-1)!.id}`)
        .expect(200);
      return (part.body as { above: { id: string } | null }).above;
    };
    expect(await above('east')).toMatchObject({ id: itemId, title: '推进老旧小区改造' });
    expect(await above('budget')).toMatchObject({ id: itemId });
    const { body } = await as('finance').get(path('')).expect(200);
    expect(body).toMatchObject({ above: null });
  });

  it('move the duty and who is named in it, as the office', async () => {
    const body = { unitId: unit('市教育局'), reason: '职责划转' };
    await as('finance').post(path('/transfer'), 1).send(body).expect(403);
    const moved = await as('office').post(path('/transfer'), 1).send(body).expect(200);
    expect(moved.body).toMatchObject({ lead: { name: '市教育局' }, status: 'issued' });
    await as('finance').get(path('')).expect(404);
    const add = [{ unitId: unit('市财政局'), role: 'supporting' }];
    await as('office').post(path('/supporters'), 2).send({ add, reason: '协助' }).expect(200).expect('etag', '"3"');
    await as('finance').get(path('')).expect(200);
    const missing = await as('office').get(path('/missing-members')).expect(200);
    expect(missing.body).toEqual({ items: [], version: 3 });
  });

  it('ask the office to co-ordinate, and have its answer', async () => {
    const asked = await as('education')
      .post(path('/coordinations'))
      .send({ matter: '职责理解不一致', proposal: '请明确牵头单位' })
      .expect(201);
    const { id } = (asked.body as { items: { id: string }[] }).items[0]!;
    const acts = async (login: string) => {
      const { body } = await as(login).get(path('')).expect(200);
      return (body as { actions: { action: string; allowed: boolean; target: string }[] }).actions
        .filter(({ action }) => action.endsWith('Coordination'))
        .map(({ action, allowed, target }) => [action, allowed, target]);
    };
    expect(await acts('office')).toEqual([['answerCoordination', true, id]]);
    expect(await acts('education')).toEqual([
      ['withdrawCoordination', true, id],
      ['askCoordination', false, itemId],
    ]);
    expect(await acts('finance')).toEqual([['askCoordination', true, itemId]]);
    await as('office')
      .post(path(`/coordinations/${id}/answer`))
      .send({ answer: '维持分工' })
      .expect(428);
    await as('office')
      .post(path(`/coordinations/${id}/answer`), 1)
      .send({ answer: '维持分工' })
      .expect(200);
    const seen = await as('finance').get(path('/coordinations')).expect(200);
    expect(seen.body).toMatchObject({ items: [{ status: 'answered', answer: '维持分工' }] });
    expect((await as('east').get(path('/coordinations')).expect(200)).body).toEqual({ items: [] });
    await as('education')
      .post(path(`/coordinations/${id}/withdraw`), 2)
      .expect(409);
  });

  it('name people and hand over their work, with a list to print', async () => {
    const unitId = unit('市财政局');
    const people = {
      unitId,
      officeUnitId: unit('市财政局/预算处'),
      headId: null,
      officerId: city.ids.get('budget'),
      standInId: null,
    };
    await as('finance').put(path('/staffing')).send(people).expect(428);
    const staffed = await as('finance').put(path('/staffing'), 0).send(people).expect(200);
    expect(staffed.body).toMatchObject({
      items: [{ responsible: { id: city.ids.get('budget') }, as: 'officer', version: 1 }, {}, {}],
    });
    await as('finance').put(path('/staffing'), 0).send(people).expect(412);
    const many = { unitId, itemIds: [itemId], standInId: city.ids.get('accounts') };
    await as('finance').post('/work-items/staffing').send(many).expect(200);
    const choices = await as('finance').get(`/work-items/staffing/choices?unitId=${unitId}`).expect(200);
    expect((choices.body as { people: unknown[] }).people).toHaveLength(3);

    const parties = { unitId, fromUserId: city.ids.get('budget'), toUserId: city.ids.get('accounts') };
    const query = new URLSearchParams(parties as Record<string, string>).toString();
    const preview = await as('finance').get(`/hand-overs/preview?${query}`).expect(200);
    expect(preview.body).toMatchObject({ items: [{ id: itemId, capacities: ['officer'] }], remaining: 0 });
    await as('budget').post('/hand-overs').send(parties).expect(403);
    const done = await as('finance').post('/hand-overs').send(parties).expect(201);
    const { id } = done.body as { id: string };
    await as('finance').post('/hand-overs').send(parties).expect(409);
    await as('education').get(`/hand-overs/${id}`).expect(404);
    await as('education').get(`/hand-overs/${id}/file`).expect(404);
    const file = await as('finance').get(`/hand-overs/${id}/file`).expect(200);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('工作移交清单'));
  });

  it.each<[string, string, object, number]>([
    ['two choices at once', '/shares/settle', { choice: { all: true, roles: ['coLead'] } }, 422],
    ['an unknown role', '/shares/settle', { choice: { roles: ['lead'] } }, 422],
    ['no share', '/shares/settle', { choice: { shareIds: [] } }, 422],
    ['a waiver without a reason', '/shares/waive', { choice: { all: true } }, 422],
    ['no unit', '/split', { units: { unitIds: [] }, text }, 422],
    ['no text', '/split', { units: { roles: ['supporting'] }, text: ' ' }, 422],
    ['a date that is none', '/split', { units: { roles: ['supporting'] }, text, dueOn: '2026-02-30' }, 422],
    ['a date in the past', '/split', { units: { roles: ['supporting'] }, text, dueOn: '2024-01-01' }, 422],
    ['a group that is no id', '/split', { units: { groupId: '各区市' }, text }, 422],
  ])('answer %s with a problem of its own', async (_, rest, body, status) => {
    const answer = await as('finance').post(path(rest), 1).send(body).expect(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(await city.dataSource.query('SELECT 1 FROM work_item WHERE parent_id = $1', [itemId])).toEqual([]);
  });

  it.each([
    ['nobody to add or remove', '/supporters', { reason: '调整' }],
    ['a transfer without a reason', '/transfer', { unitId: '01900000-0000-7000-8000-000000000000' }],
  ])('refuse %s', async (_, rest, body) => {
    await as('office').post(path(rest), 1).send(body).expect(422);
  });

  it.each(['?limit=0', '?status=lost', '?overdue=maybe'])('refuse %s as a question about parts', async (query) => {
    await as('finance')
      .get(path(`/sub-tasks${query}`))
      .expect(422);
  });
});
