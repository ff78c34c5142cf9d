import { newId } from '#libs/kernel';
import { type Client, type DraftBody, PlanApi } from '../support/plan-api.js';
import { itemOf, questionOf } from '../support/plan-desk.js';

describe('checking a draft over HTTP', () => {
  let plans: PlanApi;
  let supervisor: Client;
  let colleague: Client;
  beforeAll(async () => {
    plans = await PlanApi.start();
    supervisor = await plans.supervisor();
    colleague = await plans.supervisor();
  });
  afterAll(() => plans.close());

  const tag = (version: number) => `"${version}"`;
  const answer = (draft: DraftBody, kind: Parameters<typeof questionOf>[1], body: object) => {
    const { id, version } = questionOf(draft, kind);
    return supervisor
      .post(`/plans/${draft.planId}/draft/questions/${id}/answer`)
      .set('if-match', tag(version))
      .send({ answer: body });
  };

  it('answers every change with the whole draft and its version as the entity tag', async () => {
    const draft = await plans.draft(supervisor);
    const at = `/plans/${draft.planId}/draft`;
    const { headers } = await supervisor.get(at).expect(200);
    expect(headers['etag']).toBe('"1"');
    const item = itemOf(draft, '5');
    const edited = await supervisor
      .patch(`${at}/items/${item.id}`)
      .set('if-match', '"1"')
      .send({ key: true })
      .expect(200);
    expect(edited.headers['etag']).toBe('"2"');
    expect(edited.body).toMatchObject({ planId: draft.planId, version: 2, undo: { command: 'editItem' } });
    const added = await supervisor
      .post(`${at}/items`)
      .send({ after: null, title: '评估', measures: '', key: false, dueOn: null, assignments: [] })
      .expect(201);
    const order = (added.body as DraftBody).items.map(({ id }) => id);
    await supervisor.post(`${at}/order`).set('if-match', 'W/"3"').send({ itemIds: order.reverse() }).expect(200);
    await supervisor
      .post(`${at}/merge`)
      .set('if-match', '"4"')
      .send({ itemIds: order.slice(0, 2) })
      .expect(200);
    const undone = await colleague.post(`${at}/undo`).set('if-match', '"5"').expect(200);
    expect((undone.body as DraftBody).items.map(({ id }) => id)).toEqual(order);
    const first = itemOf(undone.body as DraftBody, '1');
    const split = await supervisor
      .post(`${at}/items/${first.id}/split`)
      .set('if-match', tag(first.version))
      .send({ at: 7, title: '打通最后一公里' })
      .expect(200);
    expect((split.body as DraftBody).items).toHaveLength(7);
    const last = itemOf(split.body as DraftBody, '1-2');
    const removed = await supervisor.delete(`${at}/items/${last.id}`).set('if-match', tag(last.version)).expect(200);
    expect((removed.body as DraftBody).items).toHaveLength(6);
  });

  it('needs the version a change is based on, and refuses another', async () => {
    const draft = await plans.draft(supervisor);
    const at = `/plans/${draft.planId}/draft`;
    const item = itemOf(draft, '5').id;
    const question = questionOf(draft, 'damagedText').id;
    const changes: [string, 'post' | 'patch' | 'delete', object | undefined][] = [
      [`${at}/items/${item}`, 'patch', { key: true }],
      [`${at}/items/${item}`, 'delete', undefined],
      [`${at}/items/${item}/split`, 'post', { at: 2, title: '二' }],
      [`${at}/merge`, 'post', { itemIds: draft.items.slice(0, 2).map(({ id }) => id) }],
      [`${at}/order`, 'post', { itemIds: draft.items.map(({ id }) => id) }],
      [`${at}/undo`, 'post', undefined],
      [`${at}/questions/${question}/answer`, 'post', { answer: { choice: 'confirm' } }],
      [`${at}/questions/${question}/waive`, 'post', { reason: '以正式文件为准' }],
      [at, 'delete', undefined],
      [`/plans/${draft.planId}/issue`, 'post', undefined],
    ];
    for (const [path, method, body] of changes) {
      const none = await supervisor[method](path).send(body);
      expect([path, none.status, none.body]).toMatchObject([path, 428, { code: 'versionRequired' }]);
      const stale = await supervisor[method](path).set('if-match', '"9"').send(body);
      expect([path, stale.status, stale.body]).toMatchObject([path, 412, { code: 'stale', version: 1 }]);
      const foreign = await supervisor[method](path).set('if-match', '*').send(body);
      expect([path, foreign.status]).toEqual([path, 400]);
    }
    expect((await supervisor.get(at).expect(200)).body).toEqual(draft);
  });

  it('keeps what two people change in different fields of one item, and shows the second both values of the same', async () => {
    const draft = await plans.draft(supervisor);
    const { id, version, title } = itemOf(draft, '5');
    const edit = (by: Client, at: number, body: object) =>
      by.patch(`/plans/${draft.planId}/draft/items/${id}`).set('if-match', tag(at)).send(body);
    const both = await Promise.all([
      edit(supervisor, version, { dueOn: '2199-06-30' }),
      edit(colleague, version, { key: true }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const kept = await edit(supervisor, version, { measures: '逐项落实' }).expect(200);
    expect(itemOf(kept.body as DraftBody, '5')).toMatchObject({ dueOn: '2199-06-30', key: true, measures: '逐项落实' });
    const second = await edit(colleague, version, { dueOn: '2199-12-31', title: `${title}（修订）` });
    expect([second.status, second.body]).toMatchObject([
      412,
      {
        code: 'stale',
        version: version + 3,
        errors: [
          {
            code: 'fieldChanged',
            path: '/dueOn',
            present: '2199-06-30',
            sent: '2199-12-31',
            by: { name: expect.any(String) as string },
          },
        ],
      },
    ]);
    await edit(colleague, version, { dueOn: '2199-06-30', title: `${title}（修订）` }).expect(200);
    const { body } = await colleague.get(`/plans/${draft.planId}/draft`).expect(200);
    await colleague
      .post(`/plans/${draft.planId}/draft/undo`)
      .set('if-match', tag((body as DraftBody).version))
      .expect(200);
    expect((await edit(supervisor, version + 4, { title: '另拟' })).body).toMatchObject({
      errors: [{ path: '/title', present: title, sent: '另拟' }],
    });
    const units = { assignments: [{ role: 'lead', unitId: plans.desk.city.unit('市教育局') }] };
    await edit(supervisor, version, units).expect(200);
    const others = { assignments: [{ role: 'lead', unitId: plans.desk.city.unit('市财政局') }] };
    expect((await edit(colleague, version, others)).body).toMatchObject({
      errors: [{ path: '/assignments', sent: others.assignments }],
    });
  });

  it.each<[what: string, change: (draft: DraftBody) => object]>([
    ['an unknown key', () => ({ colour: 'red' })],
    ['an empty title', () => ({ title: ' ' })],
    ['a day that does not exist', () => ({ dueOn: '2025-02-29' })],
    ['a role that does not exist', () => ({ assignments: [{ role: 'boss', unitId: newId() }] })],
    ['a unit and a group at once', () => ({ assignments: [{ role: 'lead', unitId: newId(), groupId: newId() }] })],
    ['a unit that does not exist', () => ({ assignments: [{ role: 'lead', unitId: newId() }] })],
    ['a zero character', () => ({ measures: 'a\u0000b' })],
    ['half a character', () => ({ title: '\ud842' })],
  ])('answers %s in an edit with 422 and the place of the mistake', async (_, change) => {
    const draft = await plans.draft(supervisor);
    const { id } = itemOf(draft, '5');
    const { body } = await supervisor
      .patch(`/plans/${draft.planId}/draft/items/${id}`)
      .set('if-match', '"1"')
      .send(change(draft))
      .expect(422);
    expect(body).toMatchObject({ code: 'invalidInput', errors: [{ path: expect.stringMatching(/^\//) as string }] });
  });

  it.each<[what: string, kind: Parameters<typeof questionOf>[1], answer: () => object, code: string]>([
    ['does not fit the question', 'damagedText', () => ({ choice: 'none' }), 'answerNotOffered'],
    [
      'names another city’s unit',
      'unknownUnit',
      () => ({ choice: 'unit', unitId: plans.desk.elsewhere('临江市民政局') }),
      'unitNotActive',
    ],
    ['is of no known choice', 'unknownUnit', () => ({ choice: 'guess' }), 'invalidInput'],
    ['carries an unknown key', 'damagedText', () => ({ choice: 'confirm', really: true }), 'invalidInput'],
    ['holds half a character', 'damagedText', () => ({ choice: 'correct', text: '\ud800' }), 'invalidInput'],
  ])('answers an answer that %s with 422', async (_, kind, body, code) => {
    const draft = await plans.draft(supervisor);
    const refused = await answer(draft, kind, body()).expect(422);
    expect(refused.body).toMatchObject({ code });
  });

  it('finds nothing under the ids of another plan, or under what is no id', async () => {
    const [one, other] = [await plans.draft(supervisor), await plans.draft(supervisor)];
    const item = itemOf(one, '5').id;
    const question = questionOf(one, 'damagedText').id;
    const at = `/plans/${other.planId}/draft`;
    const attempts = [
      supervisor.patch(`${at}/items/${item}`).set('if-match', '"1"').send({ key: true }),
      supervisor.delete(`${at}/items/${item}`).set('if-match', '"1"'),
      supervisor.post(`${at}/items/${item}/split`).set('if-match', '"1"').send({ at: 2, title: '二' }),
      supervisor
        .post(`${at}/questions/${question}/answer`)
        .set('if-match', '"1"')
        .send({ answer: { choice: 'confirm' } }),
      supervisor.post(`${at}/questions/${question}/waive`).set('if-match', '"1"').send({ reason: '以后再说' }),
      supervisor
        .post(`${at}/items`)
        .send({ after: item, title: '二', measures: '', key: false, dueOn: null, assignments: [] }),
      supervisor.get(`/plans/${newId()}/draft`),
      supervisor.get('/plans/1/draft'),
      supervisor.get('/plans/%00'),
    ];
    for (const { status, body } of await Promise.all(attempts))
      expect([status, (body as { code: string }).code]).toEqual([404, 'notFound']);
  });

  it('is for the office that owns the draft', async () => {
    const draft = await plans.draft(supervisor);
    const liaison = await plans.person(plans.desk.city.unit('市教育局'), 'liaison');
    const stranger = await plans.person(plans.desk.elsewhere('临江市政府办公室'), 'supervisor');
    const item = itemOf(draft, '5').id;
    const at = `/plans/${draft.planId}`;
    const statuses = async (client: Client) => {
      const attempts = [
        client.get(at),
        client.get(`${at}/draft`),
        client.get(`${at}/draft/dispatches`),
        client.patch(`${at}/draft/items/${item}`).set('if-match', '"1"').send({ key: true }),
        client.delete(`${at}/draft`).set('if-match', '"1"'),
        client.post(`${at}/issue`).set('if-match', '"1"'),
      ];
      return (await Promise.all(attempts)).map(({ status }) => status);
    };
    expect(await statuses(liaison)).toEqual([404, 403, 403, 403, 403, 403]);
    expect(await statuses(stranger)).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('tells who comes second that the plan is issued, by whom and when', async () => {
    const imported = await plans.draft(supervisor);
    const draft = await plans.desk.answerAll(imported);
    const at = `/plans/${draft.planId}`;
    const results = await Promise.all(
      [supervisor, colleague].map((client) => client.post(`${at}/issue`).set('if-match', tag(draft.version))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(
      [201, 409].map((status) => (status === 201 ? results.find((one) => one.status < 300)!.status : status)),
    );
    const refused = results.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({
      code: 'planNotDraft',
      status: 409,
      issuedAt: expect.stringMatching(/^20\d\d-/) as string,
      issuedBy: { name: expect.stringContaining('某') as string },
    });
    for (const path of [`${at}/draft`, `${at}/draft/dispatches`])
      expect((await supervisor.get(path).expect(409)).body).toMatchObject({
        code: 'planNotDraft',
        issuedBy: { name: expect.any(String) as string },
      });
    await supervisor.delete(`${at}/draft`).set('if-match', tag(draft.version)).expect(409);
  });

  it('gives a draft up for good', async () => {
    const draft = await plans.draft(supervisor);
    await supervisor.delete(`/plans/${draft.planId}/draft`).set('if-match', '"1"').expect(204);
    await supervisor.get(`/plans/${draft.planId}/draft`).expect(409);
    expect((await supervisor.get(`/plans/${draft.planId}`).expect(200)).body).toMatchObject({ status: 'discarded' });
  });
});
