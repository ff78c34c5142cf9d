import { vi } from 'vitest';
import { Colleagues } from '#libs/identity';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { anItem } from '../support/an-item.js';

interface Said {
  id: string;
  version: number;
  text: string;
  canWithdraw: boolean;
}

describe('comments over HTTP', () => {
  let desk: EvidenceDesk;
  let liaison: Colleague;
  let colleague: Colleague;
  let supporter: Colleague;
  let other: Colleague;
  let supervisor: Colleague;
  let stranger: Colleague;
  let about: { subjectType: string; subjectId: string };

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    supervisor = await desk.person('市政府办公室', 'supervisor');
    liaison = await desk.person('市教育局', 'liaison');
    colleague = await desk.person('市教育局', 'head');
    supporter = await desk.person('市财政局', 'liaison');
    other = await desk.person('高新区管委会', 'liaison');
    stranger = await desk.person('西山区人民政府', 'liaison');
    const by = await desk.city.person('市政府办公室', 'supervisor');
    const item = anItem().ledBy(desk.city.unit('市教育局'));
    const plan = await desk.city.issue(by, [
      item.supportedBy(desk.city.unit('市财政局')).supportedBy(desk.city.unit('高新区管委会')),
    ]);
    about = { subjectType: 'workItem', subjectId: plan.itemIds[0]! };
  });
  afterAll(() => desk.close());

  const say = async (by: Colleague, text: string, more: object = {}): Promise<Said> => {
    const answer = await by
      .post('/comments')
      .send({ ...about, text, ...more })
      .expect(201);
    return answer.body as Said;
  };
  const texts = async (by: Colleague): Promise<string[]> => {
    const { body } = await by.get(`/comments?subjectType=workItem&subjectId=${about.subjectId}`).expect(200);
    return (body as { items: Said[] }).items.map(({ text }) => text);
  };

  it('are read by who reads the item; supporters do not read each other, unless one is meant', async () => {
    const before = await liaison.get(`/work-items/${about.subjectId}`);
    await say(liaison, '请各单位关注进度');
    await say(supporter, '我局正在测算');
    await say(other, '我委请财政局协助', { mentionedIds: [supporter.userId] });
    expect(await texts(liaison)).toEqual(['我委请财政局协助', '我局正在测算', '请各单位关注进度']);
    expect(await texts(supervisor)).toHaveLength(3);
    expect(await texts(supporter)).toEqual(['我委请财政局协助', '我局正在测算', '请各单位关注进度']);
    expect(await texts(other)).toEqual(['我委请财政局协助', '请各单位关注进度']);
    const hidden = await stranger.get(`/comments?subjectType=workItem&subjectId=${about.subjectId}`);
    expect([hidden.status, (hidden.body as { code: string }).code]).toEqual([404, 'notFound']);
    await stranger
      .post('/comments')
      .send({ ...about, text: '看看' })
      .expect(404);
    const after = await liaison.get(`/work-items/${about.subjectId}`);
    expect(after.headers.etag).toBe(before.headers.etag);
  });

  it('stay in the unit where they are internal, and are taken back by their author only', async () => {
    const { id, version, canWithdraw } = await say(liaison, '内部：先核对数据', { internal: true });
    expect(canWithdraw).toBe(true);
    expect(await texts(colleague)).toContain('内部：先核对数据');
    expect(await texts(supervisor)).not.toContain('内部：先核对数据');
    const history = await supervisor.get(`/work-items/${about.subjectId}/history`);
    const acts = (history.body as { items: { action: string }[] }).items.filter(({ action }) => action === 'commented');
    expect(acts.length).toBeLessThanOrEqual(3);
    await colleague.post(`/comments/${id}/withdraw`, version).expect(404);
    await liaison.post(`/comments/${id}/withdraw`, 9).expect(412);
    await liaison.post(`/comments/${id}/withdraw`, version).expect(200);
    expect(await texts(colleague)).not.toContain('内部：先核对数据');
    const open = await say(liaison, '公开的不能撤回');
    await liaison.post(`/comments/${open.id}/withdraw`, open.version).expect(404);
  });

  const waiting = async (by: Colleague) => {
    const { body } = await by.get('/inbox?kind=mention').expect(200);
    return (body as { items: { id: string; target: string; about: string; title: string }[] }).items;
  };
  const nameable = async (by: Colleague, more = '') => {
    const { body } = await by.get(`/comments/nameable?subjectType=workItem&subjectId=${about.subjectId}${more}`);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };

  it('wait for whoever is named until he or she takes note or answers', async () => {
    const [first] = await waiting(supporter);
    expect(first).toMatchObject({ about: 'workItem', target: about.subjectId });
    await stranger.post(`/comments/${first!.id}/note`).expect(404);
    await supporter.post(`/comments/${first!.id}/note`).expect(200);
    await supporter.post(`/comments/${first!.id}/note`).expect(200);
    expect(await waiting(supporter)).toEqual([]);
    const { id } = await say(liaison, '请财政局测算', { mentionedIds: [supporter.userId, liaison.userId] });
    expect((await waiting(supporter)).map((line) => line.id)).toEqual([id]);
    expect(await waiting(liaison)).toEqual([]);
    await say(supporter, '已测算');
    expect(await waiting(supporter)).toEqual([]);
  });

  it('name nobody who cannot read them, and say whom', async () => {
    const refused = (body: object) => liaison.post('/comments').send({ ...about, text: '请关注', ...body });
    const outside = await refused({ mentionedIds: [supporter.userId, stranger.userId] });
    expect(outside.body).toMatchObject({
      status: 422,
      code: 'mentionCannotRead',
      errors: [{ names: [expect.any(String)] }],
    });
    const within = await refused({ internal: true, mentionedIds: [supporter.userId] });
    expect(within.body).toMatchObject({ code: 'mentionCannotRead' });
    expect(await nameable(liaison)).toContain(colleague.userId);
    const found = await nameable(liaison, `&text=${encodeURIComponent('市')}`);
    expect(found).toEqual(expect.arrayContaining([colleague.userId, supporter.userId, supervisor.userId]));
    expect(found).not.toContain(stranger.userId);
    const own = await nameable(liaison, `&internal=true&text=${encodeURIComponent('市')}`);
    expect([own.includes(colleague.userId), own.includes(supporter.userId)]).toEqual([true, false]);
    const hidden = await stranger.get(`/comments/nameable?subjectType=workItem&subjectId=${about.subjectId}`);
    expect(hidden.status).toBe(404);
  });

  it('offer whoever reads them, however many others of that name there are', async () => {
    await desk.rows(
      `WITH made AS (INSERT INTO user_account (id, login, name, password_hash, created_at)
         SELECT gen_random_uuid(), 'other' || at, '某' || at, '-', now() FROM generate_series(1, 400) AS at RETURNING id)
       INSERT INTO membership (id, user_id, unit_id, role, duty, valid_from)
       SELECT gen_random_uuid(), id, $1, 'liaison', 'business', '2020-01-01' FROM made RETURNING id`,
      [desk.city.unit('市发展改革委')],
    );
    const searches = vi.spyOn(Colleagues.prototype, 'names');
    const found = await nameable(liaison, `&text=${encodeURIComponent('某')}`);
    // More than are asked about at a time, but searched for once.
    expect(searches).toHaveBeenCalledTimes(1);
    searches.mockRestore();
    expect(found).toEqual(expect.arrayContaining([supporter.userId, other.userId, supervisor.userId]));
  });

  it('tell the units of those who are named, and no other unit of an internal one', async () => {
    const told = async (more: object) => {
      const { id } = await say(liaison, '请关注', more);
      const [entry] = await desk.rows<{ units: string[] }>(
        'SELECT unit_ids AS units FROM ledger_entry WHERE subject_id = $1',
        [id],
      );
      return entry!.units.toSorted();
    };
    const meant = [supporter.unitId, other.unitId];
    expect(await told({ mentionedIds: [supporter.userId, other.userId] })).toEqual(
      [liaison.unitId, ...meant].toSorted(),
    );
    expect(await told({ mentionedIds: [colleague.userId], internal: true })).toEqual([liaison.unitId]);
    // In a second unit, where nobody reads the item, one is not meant.
    await desk.rows(
      `INSERT INTO membership (id, user_id, unit_id, role, duty, valid_from)
       VALUES (gen_random_uuid(), $1, $2, 'liaison', 'business', '2020-01-01') RETURNING id`,
      [supporter.userId, stranger.unitId],
    );
    expect(await told({ mentionedIds: [supporter.userId] })).toEqual([liaison.unitId, supporter.unitId].toSorted());
    await desk.rows('DELETE FROM comment_mention RETURNING user_id');
  });

  it('on the approval of a plan wait for nobody but its office and those who take part', async () => {
    const [made] = await desk.rows<{ id: string }>(
      `INSERT INTO approval_case (id, subject_type, subject_id, plan_id, action, flow_id, requester_id,
         keeper_unit_id, time_zone, payload, snapshot, digest, facts, status, path, visits, copied_ids, opened_at)
       SELECT gen_random_uuid(), 'plan', plan.id, plan.id, 'issue', flow.id, $1, plan.owner_unit_id,
         'Asia/Shanghai', '{}', '{}', '', '{}', 'open', '[]', 1, ARRAY[$2::uuid], now()
       FROM plan, (SELECT id FROM approval_flow ORDER BY id LIMIT 1) AS flow LIMIT 1 RETURNING id`,
      [liaison.userId, supporter.userId],
    );
    const on = { subjectType: 'approvalCase', subjectId: made!.id };
    const named = await liaison
      .post('/comments')
      .send({ ...on, text: '请阅', mentionedIds: [supervisor.userId, supporter.userId] })
      .expect(201);
    const refused = await liaison.post('/comments').send({ ...on, text: '请阅', mentionedIds: [other.userId] });
    expect(refused.body).toMatchObject({ code: 'mentionCannotRead' });
    // As if it had been read at the time.
    await desk.rows('INSERT INTO comment_mention (comment_id, user_id) VALUES ($1, $2) RETURNING user_id', [
      (named.body as Said).id,
      other.userId,
    ]);
    const lines = async (by: Colleague) => (await waiting(by)).filter(({ target }) => target === made!.id).length;
    expect([await lines(supervisor), await lines(supporter), await lines(other)]).toEqual([1, 1, 0]);
  });

  it('wait no more where the internal comment was taken back or the item is read no more', async () => {
    const { id, version } = await say(liaison, '内部核对', { internal: true, mentionedIds: [colleague.userId] });
    expect(await waiting(colleague)).toHaveLength(1);
    await liaison.post(`/comments/${id}/withdraw`, version).expect(200);
    expect(await waiting(colleague)).toEqual([]);
    await say(liaison, '请高新区反馈', { mentionedIds: [other.userId] });
    expect(await waiting(other)).toHaveLength(1);
    await desk.rows('DELETE FROM item_scope WHERE item_id = $1 AND unit_id = $2', [about.subjectId, other.unitId]);
    expect(await waiting(other)).toEqual([]);
  });

  describe.each(['evidence', 'approvalCase'])('on %s', (subjectType) => {
    let subjectId: string;
    const list = (by: Colleague) => by.get(`/comments?subjectType=${subjectType}&subjectId=${subjectId}`);
    const write = (by: Colleague, body: object) =>
      by.post('/comments').send({ subjectType, subjectId, text: '请核对', ...body });

    beforeAll(async () => {
      subjectId = subjectType === 'evidence' ? await filed() : await asked();
    });

    it('are read and written by who reads it, and name those', async () => {
      await write(liaison, { mentionedIds: [colleague.userId] }).expect(201);
      expect((await list(colleague).expect(200)).body).toMatchObject({ items: [{ text: '请核对', waits: true }] });
      expect(await waiting(colleague)).toMatchObject([{ about: subjectType, target: subjectId }]);
      await list(stranger).expect(404);
      await write(stranger, {}).expect(404);
      const refused = await write(liaison, { mentionedIds: [stranger.userId] });
      expect(refused.body).toMatchObject({ code: 'mentionCannotRead' });
      await write(colleague, {}).expect(201);
      expect(await waiting(colleague)).toEqual([]);
    });

    it('stay in the unit where they are internal', async () => {
      await write(liaison, { text: '内部意见', internal: true }).expect(201);
      const read = (await list(colleague)).body as { items: Said[] };
      expect(read.items.map(({ text }) => text)).toContain('内部意见');
      const others = (await list(supervisor)).body as { items?: Said[] };
      expect((others.items ?? []).map(({ text }) => text)).not.toContain('内部意见');
    });
  });

  async function filed(): Promise<string> {
    const { body } = await liaison.post('/evidence').send(aRecord(liaison.unitId)).expect(201);
    return (body as { id: string }).id;
  }
  async function asked(): Promise<string> {
    const [made] = await desk.rows<{ id: string }>(
      `INSERT INTO approval_case (id, subject_type, subject_id, item_id, plan_id, action, flow_id, requester_id,
         keeper_unit_id, time_zone, payload, snapshot, digest, facts, status, path, visits, opened_at)
       SELECT gen_random_uuid(), 'workItem', item.id, item.id, item.plan_id, 'submit', flow.id, $2, item.issuer_unit_id,
         'Asia/Shanghai', '{}', '{}', '', '{}', 'open', '[]', 1, now()
       FROM work_item AS item, (SELECT id FROM approval_flow ORDER BY id LIMIT 1) AS flow WHERE item.id = $1 RETURNING id`,
      [about.subjectId, liaison.userId],
    );
    return made!.id;
  }
});
