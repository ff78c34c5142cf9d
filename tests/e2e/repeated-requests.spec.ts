import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetAnswers } from '#libs/database';
import { SubmitItem } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { startApi, type TestApi } from '../support/api.js';
import { aRecord, type Colleague, EvidenceDesk } from '../support/evidence-desk.js';
import { proven } from '../support/proven.js';
import { SeededRandom } from '../support/seeded-random.js';

const passed = { kind: 'desk', conclusion: 'passed', opinion: '材料齐全，情况属实' };
const matter = { kind: 'meeting', basis: '第三次常务会议' };
const text = (by: Colleague, title: string) => aRecord(by.unitId, { title, content: { kind: 'text', text: title } });

describe('a POST with an Idempotency-Key', () => {
  let desk: EvidenceDesk;
  let other: TestApi;
  let office: Colleague;
  let finance: Colleague;

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    other = await startApi(desk.city.database.appUrl);
    office = await desk.person('市政府办公室', 'supervisor');
    finance = await desk.person('市财政局');
  });
  afterAll(async () => {
    await other.close();
    await desk.close();
  });

  const keyed = (by: Colleague, path: string, key: string, version?: number) =>
    by.post(path, version).set('idempotency-key', key);
  const filed = async (title: string) => {
    const [row] = await desk.rows<{ count: number }>('SELECT count(*) FROM evidence WHERE title = $1', [title]);
    return row?.count;
  };
  const submitted = async (): Promise<{ itemId: string; version: number }> => {
    const plan = await desk.issue(anItem().ledBy(finance.unitId).due('2199-06-30'));
    const itemId = plan.itemIds[0]!;
    await finance.post(`/dispatches/${await plan.dispatchOf(finance.unitId)}/sign`, 1).expect(200);
    await proven(desk.city.dataSource, itemId);
    const lead = await desk.city.person('市财政局', 'liaison');
    const { version } = (await office.get(`/work-items/${itemId}`).expect(200)).body as { version: number };
    const item = await desk.city.get(SubmitItem).run(lead, itemId, version, { statement: '各项举措均已落实。' });
    return { itemId, version: item.version };
  };
  const audits = async (itemId: string) => {
    const [row] = await desk.rows<{ count: number }>('SELECT count(*) FROM audit_record WHERE item_id = $1', [itemId]);
    return row?.count;
  };

  it('has one effect and fifty same answers where it comes fifty times at once, to two processes', async () => {
    const key = randomUUID();
    const record = text(finance, '同时报送五十次');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        (number % 2 === 0 ? desk.api : other).http
          .post('/api/evidence')
          .set({ authorization: `Bearer ${finance.token}`, 'idempotency-key': key })
          .send(record),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => String(headers.etag)))).toEqual(new Set(['"1"']));
    expect(await filed(record.title)).toBe(1);
  });

  it('gets its first answer again, whatever version, status and right have become since', async () => {
    const { itemId, version } = await submitted();
    const key = randomUUID();
    const first = await keyed(office, `/work-items/${itemId}/audits`, key, version).send(passed).expect(200);
    await desk.rows(`UPDATE membership SET valid_to = valid_from + 1 WHERE user_id = $1`, [office.userId]);
    await desk.rows('UPDATE user_account SET access_epoch = access_epoch + 1 WHERE id = $1', [office.userId]);
    const without = await keyed(office, `/work-items/${itemId}/audits`, randomUUID(), version).send(passed);
    expect([403, 404]).toContain(without.status);
    const again = await keyed(office, `/work-items/${itemId}/audits`, key, version).send(passed).expect(200);
    expect(again.text).toBe(first.text);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(await audits(itemId)).toBe(1);
    office = await desk.person('市政府办公室', 'supervisor');
  });

  it('is refused with another body, another path, or as no key; members in another order are the same body', async () => {
    const key = randomUUID();
    const record = text(finance, '同一编号');
    await keyed(finance, '/evidence', key).send(record).expect(201);
    const reversed = Object.fromEntries(Object.entries(record).reverse());
    await keyed(finance, '/evidence', key).send(reversed).expect(201);
    const code = 'idempotencyKeyReused';
    const more = await keyed(finance, '/evidence', key).send({ ...record, title: '另一份' });
    expect([more.status, more.body]).toMatchObject([422, { code }]);
    expect((await keyed(finance, '/evidence?x=1', key).send(record)).body).toMatchObject({ code });
    expect((await keyed(finance, '/evidence', 'a key').send(record)).status).toBe(400);
    expect((await keyed(finance, '/evidence', 'short').send(record)).body).toMatchObject({ code: 'malformedRequest' });
    expect(await filed('同一编号')).toBe(1);
    expect(await filed('另一份')).toBe(0);
  });

  it('is another person’s own where that person sends the same key', async () => {
    const key = randomUUID();
    const colleague = await desk.person('市财政局');
    const record = text(finance, '两人同一编号');
    await keyed(finance, '/evidence', key).send(record).expect(201);
    await keyed(colleague, '/evidence', key)
      .send({ ...record, despiteKnown: true })
      .expect(201);
    await keyed(finance, '/evidence', key).send(record).expect(201);
    expect(await filed(record.title)).toBe(2);
  });

  it('is tried anew after a refusal: only what was done is kept', async () => {
    const { itemId, version } = await submitted();
    const key = randomUUID();
    const closing = { opinion: '材料齐全，情况属实' };
    await keyed(office, `/work-items/${itemId}/close`, key, version - 1)
      .send(closing)
      .expect(412);
    const { text: closed } = await keyed(office, `/work-items/${itemId}/close`, key, version).send(closing).expect(200);
    expect((await keyed(office, `/work-items/${itemId}/close`, key, version).send(closing).expect(200)).text).toBe(
      closed,
    );
  });

  it('is forgotten after a day', async () => {
    const key = randomUUID();
    await keyed(office, '/plans/matters', key).send({ ...matter, title: '隔日再报', assignments: [lead(finance)] });
    await desk.rows(`UPDATE answered_request SET asked_at = now() - interval '25 hours' WHERE key = $1`, [key]);
    await forgetAnswers(desk.city.dataSource.manager, new Date(Date.now() - 24 * 60 * 60 * 1000));
    expect(await desk.rows('SELECT FROM answered_request WHERE key = $1', [key])).toHaveLength(0);
    expect((await desk.rows('SELECT FROM answered_request')).length).toBeGreaterThan(0);
  });

  it('never doubles an audit, a matter or a text whose answer was lost, however often it is sent again', async () => {
    const random = new SeededRandom(20260904);
    const plans = async (title: string) =>
      (await desk.rows<{ count: number }>('SELECT count(*) FROM plan WHERE title = $1', [title]))[0]?.count;
    for (let round = 0; round < 12; round += 1) {
      const title = `第 ${round} 次断线`;
      const { itemId, version } = await submitted();
      const acts = [
        { path: `/work-items/${itemId}/audits`, version, body: passed, count: () => audits(itemId) },
        { path: '/plans/matters', body: { ...matter, title, assignments: [lead(finance)] }, count: () => plans(title) },
        { path: '/evidence', body: text(finance, title), by: finance, count: () => filed(title) },
      ];
      for (const { path, version: at, body, by = office, count } of acts) {
        const key = randomUUID();
        for (let lost = 0; lost < 3; lost += 1) {
          const attempt = keyed(by, path, key, at).send(body);
          const sent = attempt.then(
            () => undefined,
            () => undefined,
          );
          await sleep(random.below(40));
          attempt.abort();
          await Promise.race([sent, sleep(0)]);
        }
        const { status } = await keyed(by, path, key, at).send(body);
        expect([path, status, await count()]).toEqual([path, path.startsWith('/work') ? 200 : 201, 1]);
      }
    }
  });
});

const lead = ({ unitId }: Colleague) => ({ role: 'lead', unitId });
