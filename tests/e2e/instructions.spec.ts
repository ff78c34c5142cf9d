import { randomBytes } from 'node:crypto';
import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { PermissionCity } from '../support/permissions/city.js';
import type { Person } from '../support/permissions/table.js';

interface Body {
  id: string;
  version: number;
  status: string;
  acts: string[];
  replyBy: string;
  plan: { id: string } | null;
  item?: { id: string; status: string } | null;
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
  const waiting = async (person: Person): Promise<string[]> => {
    const { body } = await city.send(person, 'GET /inbox', {}, undefined).expect(200);
    const { items } = body as { items: { kind: string; target: string }[] };
    return items.filter(({ target }) => target === instruction.id).map(({ kind }) => kind);
  };
  const presented = async () => {
    instruction = await call('office', 'POST /instructions', registered());
    await city.send('office', `POST /plans/${instruction.plan!.id}/issue`, {}, undefined).expect(200);
    instruction = await call('lead', 'POST /instructions/:instructionId/reply', { text: '已办理完毕。' });
    instruction = await call('office', 'POST /instructions/:instructionId/present', { text: '报告：已办理完毕。' });
  };
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
    const mayor = await city.dataSource.query<{ id: string }[]>(`SELECT id FROM user_account WHERE login = 'mayor'`);
    leaderId = mayor[0]!.id;
    expect(leaders.map(({ id }) => id)).toContain(leaderId);
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
    expect([await waiting('mayor'), await waiting('office')]).toEqual([['instructionRead'], ['instructionWord']]);
    expect([await waiting('viceMayor'), await waiting('otherCity')]).toEqual([[], []]);
    expect((await call('otherCity', 'GET /instructions/:instructionId')).http).toBe(404);
  });

  it.each([
    ['instructionWordMissing', {}],
    ['instructionWordMissing', { note: '同意' }],
    ['instructionWordMissing', { saidOn: dayIn(DEFAULT_TIME_ZONE) }],
    ['instructionWordDay', { note: '同意', saidOn: '2020-01-01' }],
    ['instructionWordDay', { note: '同意', saidOn: '2199-01-01' }],
  ])('are not closed by the office without what the leader said and when: %s for %o', async (code, body) => {
    expect(await call('office', 'POST /instructions/:instructionId/close', body)).toMatchObject({ http: 422, code });
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
    expect(await read('office')).toMatchObject({
      status: 'closed',
      further: [{ id: made.id }],
      closed: { how: 'further' },
    });
    expect([await waiting('mayor'), await waiting('office')]).toEqual([[], []]);
    // The lead of the first reads nothing of one that is not issued yet.
    expect(await call('lead', 'GET /instructions/:instructionId')).toMatchObject({
      ...{ http: 200, further: [], closed: { how: 'further' } },
    });
  });

  it.each([
    ['the office on the leader’s word', 'office', { note: '同意，不再批示', saidOn: dayIn(DEFAULT_TIME_ZONE) }, 'word'],
    ['the leader, who just presses', 'mayor', {}, 'leader'],
  ] as const)('are closed by %s; the matter is found by its item', async (_, person, body, how) => {
    await presented();
    expect(await call(person, 'POST /instructions/:instructionId/close', body)).toMatchObject({ status: 'closed' });
    const item = (await read('lead')).item!;
    expect(instruction).toMatchObject({ closed: { how, note: '', saidOn: null, ...body } });
    expect(item.status).toBe('issued');
    const found = await city.send('lead', `GET /instructions?item=${item.id}`, {}, undefined);
    expect((found.body as { items: object[] }).items).toMatchObject([{ id: instruction.id, status: 'closed' }]);
  });

  it('given up before they were issued are closed with the reason', async () => {
    instruction = await call('office', 'POST /instructions', registered());
    await city.dataSource.query(`UPDATE plan SET status = 'discarded' WHERE id = $1`, [instruction.plan!.id]);
    const refused = await call('office', 'POST /instructions/:instructionId/close', {});
    expect(refused).toMatchObject({ http: 422, code: 'instructionReasonMissing' });
    const done = await call('office', 'POST /instructions/:instructionId/close', { note: '重复登记' });
    expect(done).toMatchObject({ status: 'closed', closed: { how: 'abandoned', note: '重复登记' } });
  });

  it('carry a scan of their office, which units open only where the office gives it to them', async () => {
    const scanId = await file('office', 'file');
    for (const scanEvidenceId of [await file('lead', 'file'), await file('office', 'text'), city.planId]) {
      const refused = await call('office', 'POST /instructions', { ...registered(), scanEvidenceId });
      expect(refused).toMatchObject({ http: 422, code: 'instructionScanUnknown' });
    }
    instruction = await call('office', 'POST /instructions', { ...registered(), scanEvidenceId: scanId });
    expect(instruction).toMatchObject({ http: 201, scan: { evidenceId: scanId, forUnits: false } });
    const opened = async (person: Person) => {
      const read = await city.send(person, `GET /evidence/${scanId}`, {}, undefined);
      const ticket = await city.send(person, `POST /evidence/${scanId}/versions/1/tickets`, {}, { purpose: 'preview' });
      return [read.status, ticket.status];
    };
    expect([await opened('mayor'), await opened('lead')].map(String)).toEqual(['200,201', '404,404']);
    await city.send('office', `POST /plans/${instruction.plan!.id}/issue`, {}, undefined).expect(200);
    expect(await read('lead')).toMatchObject({ scan: null, proposedHandling: '' });
    expect(await read('mayor')).toMatchObject({ scan: { evidenceId: scanId } });
    expect([await opened('mayor'), await opened('lead')].map(String)).toEqual(['200,201', '404,404']);
    const given = { ...registered(), scanEvidenceId: scanId, scanForUnits: true };
    instruction = await call('office', 'POST /instructions', given);
    await city.send('office', `POST /plans/${instruction.plan!.id}/issue`, {}, undefined).expect(200);
    expect(await read('lead')).toMatchObject({ scan: { evidenceId: scanId, forUnits: true } });
    const others = [await opened('stranger'), await opened('viceMayor'), await opened('otherCity')].map(String);
    expect([String(await opened('lead')), ...others]).toEqual(['200,201', '404,404', '404,404', '404,404']);
    await city.dataSource.query('UPDATE evidence SET current = 2 WHERE id = $1', [scanId]);
    expect(String(await opened('lead'))).toBe('200,404');
  });

  it('are replied to with records of the lead, which leader and office open', async () => {
    const evidenceId = await file('lead', 'text');
    await read('lead');
    const foreign = { text: '已办结', evidenceIds: [await file('supporter', 'text')] };
    const refused = await call('lead', 'POST /instructions/:instructionId/reply', foreign);
    expect(refused).toMatchObject({ http: 422, code: 'letterEvidenceUnknown' });
    const opened = async (person: Person) =>
      (await city.send(person, `GET /evidence/${evidenceId}`, {}, undefined)).status;
    expect(await opened('stranger')).toBe(404);
    const answer = { text: '已办结', evidenceIds: [evidenceId] };
    const replied = await call('lead', 'POST /instructions/:instructionId/reply', answer);
    expect(replied).toMatchObject({ replies: [{ evidence: [{ id: evidenceId, number: 1 }] }] });
    expect([await opened('mayor'), await opened('office'), await opened('stranger')]).toEqual([200, 200, 404]);
    // What was replied does not change afterwards.
    await renew(evidenceId);
    expect([await versions('mayor', evidenceId), await versions('lead', evidenceId)]).toEqual([[1], [2, 1]]);
  });

  it('show a version that is named in a reply also to one who reads an older one on an item', async () => {
    const [evidenceId, itemId] = [await file('lead', 'text'), await city.itemIn('inProgress', 'item')];
    await city.dataSource.query(
      `INSERT INTO evidence_citation (id, evidence_id, number, item_id, unit_id, status, cited_by, cited_at)
       SELECT gen_random_uuid(), id, 1, $2, unit_id, 'submitted', created_by, now() FROM evidence WHERE id = $1`,
      [evidenceId, itemId],
    );
    await renew(evidenceId);
    expect(await versions('office', evidenceId)).toEqual([1]);
    await read('office');
    await call('office', 'POST /instructions/:instructionId/return', { reason: '请补充' });
    await read('lead');
    const answer = { text: '已补充', evidenceIds: [evidenceId] };
    const replied = await call('lead', 'POST /instructions/:instructionId/reply', answer);
    expect(replied).toMatchObject({ http: 200, replies: [{}, { evidence: [{ id: evidenceId, number: 2 }] }] });
    expect(await versions('office', evidenceId)).toEqual([2, 1]);
  });

  async function versions(person: Person, evidenceId: string): Promise<number[]> {
    const { body } = await city.send(person, `GET /evidence/${evidenceId}`, {}, undefined).expect(200);
    return (body as { versions: { number: number }[] }).versions.map(({ number }) => number);
  }
  /** A newer text, past the command. */
  async function renew(evidenceId: string): Promise<void> {
    await city.dataSource.query(
      `INSERT INTO evidence_version (evidence_id, number, text, added_by, added_at)
       SELECT id, 2, '改过的说明', created_by, now() FROM evidence WHERE id = $1`,
      [evidenceId],
    );
    await city.dataSource.query('UPDATE evidence SET current = 2 WHERE id = $1', [evidenceId]);
  }

  async function file(person: Person, kind: 'file' | 'text'): Promise<string> {
    const { unitId } = await city.ownIds(person);
    const [id, sha256] = [newId(), randomBytes(32)];
    await city.dataSource.query(
      `INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
       SELECT $1, $2, $3, '批示件', '', '2026-01-01', '2026-01-31', id, now() FROM user_account WHERE login = 'stranger'`,
      [id, unitId, kind],
    );
    await city.dataSource.query(
      `INSERT INTO stored_file (sha256, byte_size, media_type, scan, stored_at)
       VALUES ($1, 1, 'application/pdf', 'unscanned', now())`,
      [sha256],
    );
    await city.dataSource.query(
      `INSERT INTO evidence_version (evidence_id, number, sha256, handed_in_sha256, file_name, text, added_by, added_at)
       SELECT id, 1, $2, $2, $3, $4, created_by, now() FROM evidence WHERE id = $1`,
      kind === 'file' ? [id, sha256, '批示件.pdf', null] : [id, null, null, '已办结'],
    );
    return id;
  }
});
