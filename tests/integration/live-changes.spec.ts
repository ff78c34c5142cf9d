import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ledgerHead } from '#libs/ledger';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { LiveApi } from '../support/live-api.js';
import { LiveCity } from '../support/live-city.js';

let database: TestDatabase;
let dataSource: DataSource;
let city: LiveCity;
let api: LiveApi;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  city = await LiveCity.build(dataSource);
  api = await LiveApi.start(dataSource, { heartbeatMs: 500, reauthenticateMs: 30_000 });
});

afterAll(async () => {
  await api.app.close();
  await dataSource.destroy();
  await database.drop();
});

const signIn = async (unitPath: string, role: 'liaison' | 'supervisor' | 'leader' = 'liaison') =>
  api.signIn(await city.person(unitPath, role));
const head = () => ledgerHead(dataSource.manager);

describe('resuming after a gap', () => {
  it('needs a session, and a position', async () => {
    await expect(api.changes('no token', 0)).rejects.toThrow('401');
    await expect(api.changes(await signIn('市财政局'), -1)).rejects.toThrow('422');
  });

  it('returns exactly what a socket heard that stayed connected', async () => {
    const own = await city.item('市财政局');
    const foreign = await city.item('市教育局');
    const dispatch = await city.dispatch('市财政局');
    const [away, token] = [await signIn('市财政局'), await signIn('市财政局')];
    const staying = await api.connect(token);
    const leaving = await api.connect(away);
    const seenUpTo = leaving.upTo;
    leaving.close();

    const unitIds = [city.unit('市财政局'), city.unit('市政府办公室')];
    const contest = { type: 'contest', id: await city.contest(own, '市财政局'), version: 1 } as const;
    await city.act(city.about(own), city.about(foreign), city.about(own, { subject: contest }));
    await city.act({ subject: { type: 'dispatch', id: dispatch, version: 2 }, unitIds });
    await city.act({ subject: { type: 'plan', id: city.draftId, version: 2 }, unitIds: [city.unit('市政府办公室')] });
    await city.act({ subject: { type: 'user', id: randomUUID(), version: 2 }, unitIds });
    // What it tells is by the rights of that moment: it has heard all this before they change.
    const granted = await head();
    await staying.until(() => staying.upTo >= granted);
    await city.withdraw(own, '市财政局');
    await city.act(city.about(own, { action: 'changeLead', unitIds }));
    const last = await head();
    await staying.until(() => staying.upTo >= last);
    staying.close();

    // Rights are those of now: what was a change then is gone now.
    const missed = await api.changes(away, seenUpTo);
    expect({ ...missed, items: [] }).toEqual({ items: [], upTo: last, more: false, reset: false });
    expect(missed.items.filter((item) => !item.gone).map((item) => item.id)).toEqual([dispatch]);
    expect(missed.items.filter((item) => item.gone)).toEqual([{ gone: true, type: 'workItem', id: own, seq: last }]);
    expect(staying.gone).toEqual([{ type: 'workItem', id: own, seq: last }]);

    await city.grant(own, '市财政局');
    const seen = (await api.changes(away, seenUpTo)).items.filter((item) => item.seq < last);
    expect(seen).toEqual(staying.changes.map((change) => ({ gone: false, ...change })));
  });

  it('tells a department of its office’s dispatch, and a district what its bureau lost, as the socket heard it', async () => {
    const item = await city.item('东港区人民政府/区财政局', '东港区人民政府');
    const subject = { type: 'dispatch', id: await city.dispatch('市财政局/预算处'), version: 2 } as const;
    const signedIn = ['市财政局', '东港区人民政府', '海州市人民政府'].map((unit) => signIn(unit));
    const [department, district, government] = await Promise.all(signedIn);
    const clients = await Promise.all([department, district, government].map((token) => api.connect(token!)));
    const start = await head();
    await city.withdraw(item, '东港区人民政府/区财政局');
    await city.withdraw(item, '东港区人民政府');
    await city.act(
      { subject, unitIds: [city.unit('市财政局/预算处')] },
      city.about(item, { action: 'contestChanged', unitIds: [city.unit('东港区人民政府/区财政局')] }),
    );
    const last = await head();
    for (const client of clients) await client.until(() => client.upTo >= last);
    expect(clients.map(({ changes }) => changes.map(({ id }) => id))).toEqual([[subject.id], [], []]);
    expect(clients.map(({ gone }) => gone.map(({ id }) => id))).toEqual([[], [item], []]);
    const missed = await Promise.all([department, district, government].map((token) => api.changes(token!, start)));
    expect(missed.map(({ items }) => items.map(({ id, gone }) => [id, gone]))).toEqual([
      [[subject.id, false]],
      [[item, true]],
      [],
    ]);
    for (const client of clients) client.close();
  });

  it('goes on from where it was, and has nothing to say at the head', async () => {
    const after = await head();
    expect(await api.changes(await signIn('市财政局'), after)).toEqual({
      items: [],
      upTo: after,
      more: false,
      reset: false,
    });
  });

  it('comes in pages without loss or repetition', async () => {
    const item = await city.item('市财政局');
    const foreign = await city.item('市教育局');
    const token = await signIn('市财政局');
    const start = await head();
    await city.act(...Array.from({ length: 25 }, (_, count) => city.about(count % 3 === 0 ? foreign : item)));
    const seen: number[] = [];
    let after = start;
    for (let more = true; more;) {
      const page = await api.changes(token, after, 4);
      expect(page.items.length).toBeLessThanOrEqual(4);
      seen.push(...page.items.map(({ seq }) => seq));
      ({ upTo: after, more } = page);
    }
    expect(after).toBe(await head());
    const own = Array.from({ length: 25 }, (_, count) => count).filter((count) => count % 3 !== 0);
    expect(seen).toEqual(own.map((count) => start + 1 + count));
  });

  it('gives a plan to who may read it, although the entry does not name the unit, and a draft to none but its owner', async () => {
    await city.item('市财政局');
    const start = await head();
    const unitIds = [city.unit('市政府办公室')];
    await city.act(
      { subject: { type: 'plan', id: city.planId, version: 5 }, unitIds },
      { subject: { type: 'plan', id: city.draftId, version: 5 }, unitIds },
    );
    const idsFor = async (token: string) =>
      (await api.changes(token, start)).items.filter((item) => !item.gone).map((item) => item.id);
    expect(await idsFor(await signIn('市财政局'))).toEqual([city.planId]);
    expect(await idsFor(await signIn('西山区人民政府'))).toEqual([]);
    expect(await idsFor(await signIn('市政府办公室', 'leader'))).toEqual([city.planId]);
    expect(await idsFor(await signIn('市政府办公室', 'supervisor'))).toEqual([city.planId, city.draftId]);
  });

  it('looks through a limited stretch at a time, however little of it concerns the asker', async () => {
    const item = await city.item('市财政局');
    const foreign = await city.item('市教育局');
    const token = await signIn('市财政局');
    const start = await head();
    await city.act(...Array.from({ length: 5_100 }, () => city.about(foreign)), city.about(item));
    expect(await api.changes(token, start)).toEqual({ items: [], upTo: start + 5_000, more: true, reset: false });
    const rest = await api.changes(token, start + 5_000);
    expect(rest.items.map(({ seq }) => seq)).toEqual([start + 5_101]);
    expect(rest).toMatchObject({ upTo: start + 5_101, more: false });
  });

  it('asks the client to begin anew for a position of another database, or one too far back', async () => {
    const token = await signIn('市财政局');
    const last = await head();
    expect(await api.changes(token, last + 1)).toEqual({ items: [], upTo: last, more: false, reset: true });
    await dataSource.query('UPDATE ledger_head SET position = position + 50001');
    expect(await api.changes(token, last)).toEqual({ items: [], upTo: last + 50_001, more: false, reset: true });
  });
});
