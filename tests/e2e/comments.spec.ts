import { EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
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
});
