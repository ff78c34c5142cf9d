import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { WriteComment } from '#libs/comments';
import { loadMembershipsOf } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { ledgerHead } from '#libs/ledger';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { sequenceAll } from '../support/ledger.js';
import { LiveApi } from '../support/live-api.js';
import { LiveCity } from '../support/live-city.js';

describe('live messages of what belongs to an item', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let city: LiveCity;
  let api: LiveApi;
  let lead: string;
  let meant: string;
  let bystander: string;
  let supervisor: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.appUrl);
    city = await LiveCity.build(dataSource);
    api = await LiveApi.start(dataSource, { heartbeatMs: 500, reauthenticateMs: 30_000 });
    lead = await city.person('市财政局', 'liaison');
    // Serves in a second unit too, where nobody reads the item.
    meant = await city.person(['市教育局', '市发展改革委'], 'officer');
    bystander = await city.person('市发展改革委', 'head');
    supervisor = await city.person('市政府办公室', 'supervisor');
  });
  afterAll(async () => {
    await api.app.close();
    await dataSource.destroy();
    await database.drop();
  });

  const actorOf = async (userId: string): Promise<Actor> => {
    const memberships = await loadMembershipsOf(dataSource.manager, [userId], dayIn(DEFAULT_TIME_ZONE));
    const known = { name: userId, sessionId: '', mustChangePassword: false };
    return { userId, ...known, memberships: memberships.get(userId) ?? [] };
  };
  const say = async (subjectType: 'workItem' | 'approvalCase', subjectId: string, mentionedIds: string[]) => {
    const said = { subjectType, subjectId, text: '请核对', internal: false, mentionedIds };
    return (await api.app.get(WriteComment).run(await actorOf(lead), said)).id;
  };
  /** What each heard who stayed connected, and what each is told who comes back; both by what is to be seen and what is gone. */
  const heard = async (people: readonly string[], act: () => Promise<unknown>) => {
    const tokens = await Promise.all(people.map((userId) => api.signIn(userId)));
    const clients = await Promise.all(tokens.map((token) => api.connect(token)));
    const start = await ledgerHead(dataSource.manager);
    await act();
    await sequenceAll(dataSource);
    const last = await ledgerHead(dataSource.manager);
    for (const client of clients) await client.until(() => client.upTo >= last);
    const live = clients.map(({ changes, gone }) => [changes.map(({ id }) => id), gone.map(({ id }) => id)]);
    for (const client of clients) client.close();
    const missed = await Promise.all(tokens.map((token) => api.changes(token, start)));
    const replayed = missed.map(({ items }) =>
      [false, true].map((gone) => items.filter((item) => item.gone === gone).map(({ id }) => id)),
    );
    expect(replayed).toEqual(live);
    return live;
  };
  const approval = async (itemId: string, requesterId: string, copiedIds: readonly string[]): Promise<string> => {
    const [flowId, caseId] = [randomUUID(), randomUUID()];
    const office = city.unit('市政府办公室');
    await dataSource.query(
      `INSERT INTO approval_flow (id, key, number, name, subject_type, definition, created_at)
       VALUES ($1::uuid, $1::text, 1, '报送', 'workItem', '{}', now())`,
      [flowId],
    );
    await dataSource.query(
      `INSERT INTO approval_case (id, subject_type, subject_id, item_id, plan_id, action, flow_id, requester_id,
         keeper_unit_id, time_zone, payload, snapshot, digest, facts, status, path, visits, copied_ids, opened_at)
       VALUES ($1, 'workItem', $2, $2, $3, 'submit', $4, $5, $6, 'Asia/Shanghai', '{}', '{}', '', '{}', 'open', '[]', 1, $7, now())`,
      [caseId, itemId, city.planId, flowId, requesterId, office, copiedIds],
    );
    return caseId;
  };

  it('tell of a comment whoever reads it; a unit in which somebody meant serves hears of no item it never read', async () => {
    const item = await city.item('市财政局', '市教育局');
    let id = '';
    const act = async () => (id = await say('workItem', item, [meant]));
    const live = await heard([lead, meant, bystander, supervisor], act);
    expect(live).toEqual([
      [[id], []],
      [[id], []],
      [[], []],
      [[id], []],
    ]);
  });

  it('tell whoever takes part in an approval of it and of its comments, though none of his or her units reads the item', async () => {
    const item = await city.item('市财政局');
    const caseId = await approval(item, lead, [meant]);
    const subject = { type: 'approvalCase', id: caseId, version: 1 } as const;
    const unitIds = [city.unit('市发展改革委')];
    let id = '';
    const live = await heard([lead, meant, bystander], async () => {
      await city.act(city.about(item, { subject, unitIds, action: 'approved' }));
      id = await say('approvalCase', caseId, [meant]);
    });
    expect(live).toEqual([
      [[caseId, id], []],
      [[caseId, id], []],
      [[], []],
    ]);
  });

  it('tell a leader who is meant by the units of the field, which are what he or she listens for', async () => {
    const deputy = await city.person('市政府办公室', 'deputySecretary');
    await dataSource.query(
      'INSERT INTO leader_field (membership_id, unit_id) SELECT id, $2 FROM membership WHERE user_id = $1',
      [deputy, city.unit('市教育局')],
    );
    const item = await city.item('市财政局');
    const caseId = await approval(item, lead, [deputy]);
    let id = '';
    const live = await heard([deputy, bystander], async () => (id = await say('approvalCase', caseId, [deputy])));
    expect(live).toEqual([
      [[id], []],
      [[], []],
    ]);
  });

  it('tell nobody that evidence of it is gone', async () => {
    const item = await city.item('市财政局');
    const subject = { type: 'evidence', id: randomUUID(), version: 1 } as const;
    const unitIds = [city.unit('市发展改革委')];
    const live = await heard([lead, bystander], () => city.act(city.about(item, { subject, unitIds, action: 'cite' })));
    expect(live).toEqual([
      [[], []],
      [[], []],
    ]);
  });
});
