import { CityApi } from '../support/city-api.js';

describe('the routes of items and dispatches', () => {
  let city: CityApi;
  let unit: (path: string) => string;

  beforeAll(async () => {
    city = await CityApi.open({
      office: ['市政府办公室', 'supervisor'],
      office2: ['市政府办公室', 'supervisor'],
      finance: ['市财政局', 'liaison'],
      education: ['市教育局', 'liaison'],
      east: ['东港区人民政府', 'liaison'],
      system: ['市政府办公室', 'systemAdministrator'],
    });
    ({ unit } = city);
  });
  afterAll(() => city.close());

  const as = (login: string) => city.as(login);
  /** Registers and issues a matter that finance leads and east supports. */
  const issued = async () => {
    const registered = await as('office')
      .post('/plans/matters')
      .send({
        kind: 'instruction',
        title: '推进老旧小区改造',
        dueOn: '2094-12-31',
        assignments: [
          { role: 'lead', unitId: unit('市财政局') },
          { role: 'implementer', unitId: unit('东港区人民政府') },
        ],
      })
      .expect(201);
    const { planId } = registered.body as { planId: string };
    const draft = await as('office').get(`/plans/${planId}/draft`).expect(200);
    const { version } = draft.body as { version: number };
    await as('office').post(`/plans/${planId}/issue`, version).expect(200);
    const items = await as('office').get(`/work-items?plan=${planId}`).expect(200);
    const dispatches = await as('finance').get(`/dispatches?plan=${planId}`).expect(200);
    return {
      planId,
      version,
      itemId: (items.body as { items: { id: string }[] }).items[0]!.id,
      dispatchId: (dispatches.body as { items: { id: string }[] }).items[0]!.id,
    };
  };

  it('issue, sign, contest and decide, each on the version that was seen', async () => {
    const { planId, itemId, dispatchId } = await issued();
    const seen = await as('finance').get(`/dispatches/${dispatchId}`).expect(200).expect('etag', '"1"');
    expect(seen.body).toMatchObject({ canSign: true, lines: [{ role: 'lead', canContest: true }] });
    await as('finance').post(`/dispatches/${dispatchId}/sign`).expect(428);
    await as('finance').post(`/dispatches/${dispatchId}/sign`, 7).expect(412);
    await as('finance').post(`/dispatches/${dispatchId}/sign`, 1).expect(200).expect('etag', '"2"');
    const again = await as('finance').post(`/dispatches/${dispatchId}/sign`, 2).expect(409);
    expect(again.body).toMatchObject({ code: 'alreadySigned', errors: [{ code: 'alreadySigned' }] });
    const contested = await as('finance')
      .post(`/dispatches/${dispatchId}/contests`, 2)
      .send({ itemId, basis: '职责不清', proposedUnitId: unit('市教育局') })
      .expect(200)
      .expect('etag', '"3"');
    const { contest } = (contested.body as { lines: { contest: { id: string; version: number } }[] }).lines[0]!;
    const item = await as('office').get(`/work-items/${itemId}`).expect(200);
    expect(item.body).toMatchObject({ contested: true, status: 'inProgress', source: { kind: 'instruction' } });
    const decision = { decision: 'keep', reason: '按批示执行' };
    const path = `/work-items/${itemId}/contests/${contest.id}/decision`;
    await as('finance').post(path, 1).send(decision).expect(403);
    await as('education').post(path, 1).send(decision).expect(403);
    await as('office').post(path, 2).send(decision).expect(412);
    const kept = await as('office').post(path, 1).send(decision).expect(200);
    expect(kept.body).toMatchObject({ contested: false, contests: [{ status: 'kept' }], lead: { name: '市财政局' } });
    expect(kept.headers['etag']).toBe(`"${(kept.body as { version: number }).version}"`);
    const plan = await as('office').get(`/plans/${planId}`).expect(200);
    expect(plan.body).toMatchObject({ dispatchesIssued: 2, dispatchesSigned: 1, itemCount: 1 });
  });

  it('answer 409 to the second who issues, with who and when', async () => {
    const { planId, version } = await issued();
    await as('office2').post(`/plans/${planId}/issue`).expect(428);
    const second = await as('office2').post(`/plans/${planId}/issue`, version).expect(409);
    expect(second.body).toMatchObject({ code: 'planNotDraft', issuedBy: { name: 'office某' } });
    await as('finance').post(`/plans/${planId}/issue`, version).expect(403);
  });

  it('show nothing to a stranger, and not even that it exists', async () => {
    const { planId, itemId, dispatchId } = await issued();
    for (const path of [
      `/work-items/${itemId}`,
      `/work-items/${itemId}/history`,
      `/dispatches/${dispatchId}`,
      `/plans/${planId}/history`,
    ]) {
      await as('education').get(path).expect(404);
      await as('system').get(path).expect(403);
      await city.api.http.get(`/api${path}`).expect(401);
    }
    await as('office').get('/work-items/no-id').expect(404);
    await as('education').post(`/dispatches/${dispatchId}/sign`, 1).expect(404);
    await as('office').post(`/dispatches/${dispatchId}/sign`, 1).expect(403);
  });

  it('let a district see its own row', async () => {
    const { itemId } = await issued();
    const item = await as('east').get(`/work-items/${itemId}`).expect(200);
    expect(item.body).toMatchObject({ roles: ['implementer'], shares: [{ unit: { name: '东港区人民政府' } }] });
  });

  it('filter, count and page', async () => {
    await issued();
    const page = await as('finance')
      .get('/work-items?status=issued,inProgress&text=小区&role=lead&limit=1')
      .expect(200);
    const { items, next } = page.body as { items: unknown[]; next: string };
    expect(items).toHaveLength(1);
    await as('finance')
      .get(`/work-items?status=issued,inProgress&text=小区&role=lead&limit=1&cursor=${next}`)
      .expect(200);
    const counts = await as('finance').get('/work-items/counts?dueBefore=2025-01-01').expect(200);
    expect(counts.body).toMatchObject({ byStatus: { closed: 0 } });
  });

  it.each([
    ['an unknown filter', '?colour=red', 422],
    ['an unknown status', '?status=issued,lost', 422],
    ['a date that is none', '?dueBefore=2024-02-30', 422],
    ['a page of a million', '?limit=1000000', 422],
    ['a cursor of another making', '?cursor=abc', 400],
  ])('refuse %s', async (_, query, status) => {
    await as('office').get(`/work-items${query}`).expect(status);
  });

  it('hand the task table to supervisors as a download', async () => {
    await issued();
    const file = await as('office').get('/work-items/export?format=csv&text=小区').expect(200);
    expect(file.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('督查台账-')}`);
    await as('office').get('/work-items/export?format=pdf').expect(422);
    await as('finance').get('/work-items/export?format=csv').expect(403);
  });
});
