import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { PermissionCity } from '../support/permissions/city.js';
import type { Person } from '../support/permissions/table.js';

interface Body {
  id: string;
  version: number;
  status: string;
  acts: string[];
  replyBy: string;
  plan: { id: string } | null;
  proposedHandling: string;
  code?: string;
}

describe('the routes of instructions', () => {
  let city: PermissionCity;
  let instruction: Body & { http?: number };
  let leaderId: string;

  beforeAll(async () => {
    city = await PermissionCity.open();
  }, 60_000);
  afterAll(() => city.close());

  const call = async (person: Person, route: string, body?: object): Promise<Body & { http: number }> => {
    const id = instruction?.id ?? '';
    const answer = await city.send(person, route.replace(':instructionId', id), {}, body, instruction?.version ?? 1);
    return { ...(answer.body as Body), http: answer.status };
  };
  const read = async (person: Person) => (instruction = await call(person, 'GET /instructions/:instructionId'));
  const registered = () => ({
    leaderId,
    givenOn: '2026-09-01',
    class: 'urgent',
    subject: '关于老旧小区改造的来信',
    words: '请教育局阅处，三日内报结果。',
    proposedHandling: '拟请市教育局牵头办理。',
    assignments: [{ role: 'lead', unitId: city.unit('市教育局') }],
  });

  it('are replied to within the days that their office sets', async () => {
    const get = async () => (await city.send('office', 'GET /instructions/reply-days', {}, undefined)).body;
    const put = (person: Person, days: object, version = 0) =>
      city.send(
        person,
        'PUT /instructions/reply-days',
        {},
        { mostUrgent: 1, urgent: 5, ordinary: 12, ...days },
        version,
      );
    expect(await get()).toEqual({ mostUrgent: 1, urgent: 3, ordinary: 10, version: 0 });
    for (const person of ['lead', 'mayor'] as const) expect((await put(person, {})).status).toBe(403);
    for (const days of [{ urgent: 13 }, { mostUrgent: 0 }, { mostUrgent: 6 }, { ordinary: 251 }, { urgent: 1.5 }])
      expect((await put('office', days)).status).toBe(422);
    const both = await Promise.all([put('office', {}), put('office', { urgent: 6 })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await put('office', {}, 1)).body).toEqual({ mostUrgent: 1, urgent: 5, ordinary: 12, version: 2 });
    expect(await get()).toMatchObject({ urgent: 5, version: 2 });
    const { body } = await city.send('office', 'GET /instructions/choices', {}, undefined);
    const { replyDays } = body as { replyDays: { class: string; days: number; replyBy: string }[] };
    const urgent = replyDays.find((one) => one.class === 'urgent');
    expect(urgent).toMatchObject({ days: 5, replyBy: addWorkingDays(dayIn(DEFAULT_TIME_ZONE), 5) });
    const elsewhere = await city.send('otherCity', 'GET /instructions/reply-days', {}, undefined);
    expect(elsewhere.body).toMatchObject({ urgent: 3, version: 0 });
  });

  it('register for a leader of the own government, with the matter it becomes', async () => {
    const { body } = await city.send('office', 'GET /instructions/choices', {}, undefined);
    const { leaders, replyDays } = body as { leaders: { id: string }[]; replyDays: { class: string; days: number }[] };
    expect(replyDays.find((one) => one.class === 'urgent')?.days).toBe(5);
    leaderId = leaders[0]!.id;
    // A deputy secretary-general instructs as a leader does, and is named after the leaders.
    await city.dataSource.query(`
      INSERT INTO membership (id, user_id, unit_id, role, duty, valid_from)
      SELECT gen_random_uuid(), other.id, own.unit_id, 'deputySecretary', 'business', '2020-01-01'
      FROM user_account AS other, membership AS own JOIN user_account AS mayor ON mayor.id = own.user_id
      WHERE other.login = 'stranger' AND mayor.login = 'mayor'`);
    const { body: after } = await city.send('office', 'GET /instructions/choices', {}, undefined);
    expect((after as { leaders: object[] }).leaders).toHaveLength(leaders.length + 1);
    expect((after as { leaders: object[] }).leaders.slice(0, -1)).toEqual(leaders);
    await city.dataSource.query(`UPDATE membership SET valid_to = valid_from + 1 WHERE role = 'deputySecretary'`);
    expect((await call('lead', 'POST /instructions', registered())).http).toBe(403);
    const unknown = await call('office', 'POST /instructions', { ...registered(), leaderId: city.planId });
    expect(unknown.code).toBe('instructionLeaderUnknown');
    instruction = await call('office', 'POST /instructions', registered());
    expect([instruction.http, instruction.status, instruction.acts]).toEqual([201, 'registered', []]);
    expect(instruction.replyBy).toBe(addWorkingDays(dayIn(DEFAULT_TIME_ZONE), 5));
    expect((await call('lead', 'GET /instructions/:instructionId')).http).toBe(404);
  });

  it('are replied to by the lead once the matter is issued; the proposal stays with the office', async () => {
    await city.send('office', `POST /plans/${instruction.plan!.id}/issue`, {}, undefined).expect(200);
    await read('lead');
    expect([instruction.status, instruction.acts, instruction.proposedHandling]).toEqual(['handling', ['reply'], '']);
    expect((await call('office', 'POST /instructions/:instructionId/reply', { text: '已办' })).http).toBe(403);
    expect((await call('office', 'POST /instructions/:instructionId/close', {})).code).toBe('instructionState');
    instruction = await call('lead', 'POST /instructions/:instructionId/reply', { text: '已完成三个小区改造。' });
    expect(instruction.status).toBe('replied');
  });

  it('are given back or put before the leader by the office, and closed only after that', async () => {
    const back = await call('office', 'POST /instructions/:instructionId/return', { reason: '请补充资金情况' });
    expect([back.status, back.http]).toEqual(['handling', 200]);
    await read('lead');
    instruction = await call('lead', 'POST /instructions/:instructionId/reply', { text: '已完成，资金已到位。' });
    expect((await call('supporter', 'POST /instructions/:instructionId/present', { text: '已办结' })).http).toBe(403);
    instruction = await call('office', 'POST /instructions/:instructionId/present', { text: '市教育局报告：已完成。' });
    expect([instruction.status, instruction.acts]).toEqual(['presented', ['close', 'further']]);
    expect((await call('otherCity', 'GET /instructions/:instructionId')).http).toBe(404);
  });

  it('go on in a linked one where the leader has something further', async () => {
    const { leaderId: _, ...further } = registered();
    const first = instruction.id;
    const made = await call('office', 'POST /instructions/:instructionId/further', {
      ...further,
      words: '请总结经验。',
    });
    expect([made.http, made.status]).toEqual([201, 'registered']);
    expect(made).toMatchObject({ after: { id: first } });
    expect(await read('office')).toMatchObject({ status: 'closed', further: [{ id: made.id }] });
    // The lead of the first reads nothing of one that is not issued yet.
    expect(await call('lead', 'GET /instructions/:instructionId')).toMatchObject({ http: 200, further: [] });
  });
});
