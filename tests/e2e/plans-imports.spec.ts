import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApi } from '../support/api.js';
import { gb18030 } from '../support/encodings.js';
import { type Client, PlanApi } from '../support/plan-api.js';
import { anotherPlan } from '../support/plan-desk.js';

interface Imported {
  planId: string;
  known: boolean;
  title: string;
}

describe('importing over HTTP', () => {
  let plans: PlanApi;
  let supervisor: Client;
  let liaison: Client;
  beforeAll(async () => {
    plans = await PlanApi.start();
    supervisor = await plans.supervisor();
    liaison = await plans.person(plans.desk.city.unit('市财政局'), 'liaison');
  });
  afterAll(() => plans.close());

  const upload = (bytes: Uint8Array, fileName = '方案.txt', by = supervisor) =>
    by.post('/plans/imports').attach('file', Buffer.from(bytes), { filename: fileName, contentType: 'text/plain' });

  it('answers 201 with a new draft and 200 where the document was here before', async () => {
    const bytes = gb18030(anotherPlan());
    const first = await upload(bytes).expect(201);
    const again = await upload(bytes).expect(200);
    expect(first.body).toMatchObject({ known: false, title: '海州市推进养老服务发展实施方案' });
    expect(again.body).toEqual({ ...(first.body as Imported), known: true });
  });

  it('takes text as JSON', async () => {
    const { body } = await supervisor.post('/plans/imports').send({ text: anotherPlan() }).expect(201);
    const plan = await supervisor.get(`/plans/${(body as Imported).planId}`).expect(200);
    expect(plan.body).toMatchObject({ status: 'draft', sources: [{ fileName: '粘贴文本.txt' }] });
    expect(plan.headers['etag']).toBe('"1"');
  });

  it('hands the document back byte for byte, as a download under its own name, and its text to read', async () => {
    const text = anotherPlan();
    const bytes = gb18030(text);
    const { body } = await upload(bytes, '养老“方案”.txt').expect(201);
    const { planId } = body as Imported;
    const plan = await supervisor.get(`/plans/${planId}`).expect(200);
    const [source] = (plan.body as { sources: { id: string; sha256: string; byteSize: number }[] }).sources;
    expect(source).toMatchObject({ byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    const file = await supervisor.get(`/plans/${planId}/sources/${source!.id}`).buffer(true).parse(binary).expect(200);
    expect(Buffer.compare(file.body as Buffer, Buffer.from(bytes))).toBe(0);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('养老“方案”.txt'));
    expect(file.headers['content-type']).toBe('application/octet-stream');
    const other = await plans.draft(supervisor);
    await supervisor.get(`/plans/${other.planId}/sources/${source!.id}`).expect(404);
    await liaison.get(`/plans/${planId}/sources/${source!.id}`).expect(404);
    const { body: read } = await supervisor.get(`/plans/${planId}/text`).expect(200);
    expect(read).toEqual({ text });
    await liaison.get(`/plans/${planId}/text`).expect(404);
  });

  it.each<[what: string, bytes: Uint8Array, status: number, code: string]>([
    ['an empty file', new Uint8Array(), 422, 'documentEmpty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 415, 'documentNotText'],
    ['a damaged file', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xff, 0xff), 422, 'documentDamaged'],
    [
      'a text without responsible units',
      new TextEncoder().encode('通知\n\n请按时参加。'),
      422,
      'documentWithoutDuties',
    ],
    ['a classified document', new TextEncoder().encode(`机密★1年\n\n${anotherPlan()}`), 422, 'documentClassified'],
  ])('answers %s with a problem of its own', async (_, bytes, status, code) => {
    const before = await plans.desk.rows();
    const { body, headers } = await upload(bytes).expect(status);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ code, status, title: expect.any(String) as string });
    expect(await plans.desk.rows()).toEqual(before);
  });

  it('reads few documents at once and lets few wait: whoever comes then is told to come again', async () => {
    const before = await plans.desk.rows();
    const web = (n: number) => new TextEncoder().encode(`<html><body><p>${n}</p><p>通知</p></body></html>`);
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) => upload(web(n), '方案.html').set('accept-language', n % 2 ? 'en' : 'zh')),
    );
    const busy = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(14 - busy.length);
    // at the least one is read and eight wait; how fast they come in is the machine's affair
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.length).toBeLessThanOrEqual(14 - 9);
    for (const { body, headers } of busy) {
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(headers['retry-after']).toBe('10');
      expect(body).toMatchObject({ code: 'documentReaderBusy', status: 503, retryAfter: 10 });
      expect((body as { title: string }).title).toMatch(/请稍后重试|Try again/);
    }
    expect(await plans.desk.rows()).toEqual(before);
    await upload(web(99), '方案.html').expect(422);
  });

  it('answers 25 MB with 413 and keeps the connection in order', async () => {
    const { body } = await upload(new Uint8Array(25 * 1024 * 1024).fill(0x41)).expect(413);
    expect(body).toMatchObject({ code: 'payloadTooLarge', byteLimit: 20 * 1024 * 1024 });
    await supervisor.get('/plans').expect(200);
  });

  it('takes as much as the installation is set to', async () => {
    const small = await startApi(plans.desk.city.database.appUrl, { uploadLimitBytes: 1_000 });
    try {
      const { authorization } = (supervisor.get('/me') as unknown as { header: { authorization: string } }).header;
      const answer = await small.http
        .post('/api/plans/imports')
        .set({ authorization })
        .attach('file', Buffer.alloc(1_001, 0x41), '方案.txt');
      expect([answer.status, answer.body]).toMatchObject([413, { code: 'payloadTooLarge', byteLimit: 1_000 }]);
    } finally {
      await small.close();
    }
  });

  it('answers 200 MB that come as a stream while it throws them away', async () => {
    const before = process.memoryUsage().rss;
    const status = await stream(200);
    expect(status).toBe(413);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(150);
  }, 60_000);

  it('answers 9 MB of JSON with 413', async () => {
    const { body } = await supervisor
      .post('/plans/imports')
      .send({ text: 'a'.repeat(9 * 1024 * 1024) })
      .expect(413);
    expect(body).toMatchObject({ code: 'payloadTooLarge' });
  });

  it.each<[what: string, contentType: string, body: string, status: number, code: string]>([
    ['malformed JSON', 'application/json', '{"text": ', 400, 'malformedRequest'],
    ['no body', 'application/json', '', 400, 'malformedRequest'],
    ['JSON without text', 'application/json', '{}', 422, 'invalidInput'],
    ['an unknown key', 'application/json', '{"text":"a","secret":1}', 422, 'invalidInput'],
    ['text that is no text', 'application/json', '{"text":["a"]}', 422, 'invalidInput'],
    ['a list', 'application/json', '[1]', 422, 'invalidInput'],
    ['another content type', 'application/xml', '<a/>', 415, 'unsupportedMediaType'],
    [
      'multipart without a file',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
      400,
      'malformedRequest',
    ],
    ['multipart without a boundary', 'multipart/form-data', 'a', 400, 'malformedRequest'],
    [
      'multipart that breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nb',
      400,
      'malformedRequest',
    ],
    ['a zero character', 'application/json', '{"text":"\\u0000"}', 422, 'invalidInput'],
    [
      'JSON nested 100,000 deep',
      'application/json',
      `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      422,
      'invalidInput',
    ],
    ['half a character in the name', 'application/json', '{"text":"a","fileName":"\\ud800.txt"}', 422, 'invalidInput'],
  ])('answers %s as the user’s mistake', async (_, contentType, body, status, code) => {
    const answer = await supervisor.post('/plans/imports').set('content-type', contentType).send(body);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });

  it('answers a log-in that cannot be stored as a mistake too', async () => {
    const answer = await plans.api.http.post('/api/session').send({ login: 'a\0', password: 'b' });
    expect([answer.status, answer.body]).toMatchObject([422, { errors: [{ path: '/login' }] }]);
  });

  it('is refused before anything is read from one who may not import', async () => {
    await upload(gb18030(anotherPlan()), 'a.txt', liaison).expect(403);
    await liaison.post('/plans/matters').send({}).expect(403);
    await plans.api.http.post('/api/plans/imports').send({ text: 'a' }).expect(401);
  });

  it('registers a matter by hand and refuses what contradicts itself', async () => {
    const matter = {
      kind: 'meeting',
      title: '研究春运保障',
      assignments: [{ role: 'lead', unitId: plans.desk.city.unit('市财政局') }],
    };
    const { body } = await supervisor.post('/plans/matters').send(matter).expect(201);
    await supervisor.get(`/plans/${(body as Imported).planId}/draft`).expect(200);
    const wrong = [
      { ...matter, title: '' },
      { ...matter, title: '春运\u0000保障' },
      { ...matter, assignments: [] },
      { ...matter, assignments: [{ role: 'lead' }] },
      { ...matter, assignments: [{ role: 'lead', unitId: plans.desk.elsewhere('临江市民政局') }] },
      { ...matter, dueOn: '2025-02-30' },
      { ...matter, owner: 'me' },
    ];
    for (const one of wrong) {
      const answer = await supervisor.post('/plans/matters').send(one).expect(422);
      expect(answer.body).toMatchObject({ code: 'invalidInput', errors: [{ path: expect.any(String) as string }] });
    }
  });

  it('lists plans and refuses a query that makes no sense', async () => {
    const { body } = await supervisor.get('/plans?limit=1').expect(200);
    expect(body).toMatchObject({ items: [{ status: 'draft' }], next: expect.any(String) as string });
    await supervisor.get('/plans?limit=0').expect(422);
    await supervisor.get('/plans?status=lost').expect(422);
    await supervisor.get('/plans?nothing=1').expect(422);
    await supervisor.get('/plans?text=%00').expect(422);
    expect((await supervisor.get('/plans?cursor=x').expect(400)).body).toMatchObject({ code: 'invalidCursor' });
    expect((await liaison.get('/plans').expect(200)).body).toEqual({ items: [], next: null });
  });

  /** Sends a file of so many megabytes piece by piece and answers with the status. */
  async function stream(megabytes: number): Promise<number> {
    const server = plans.api.app.getHttpServer();
    if (!server.listening) await plans.api.app.listen(0, '127.0.0.1');
    const authorization = (supervisor.get('/me') as unknown as { header: { authorization: string } }).header
      .authorization;
    const head =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n';
    const megabyte = Buffer.alloc(1024 * 1024, 0x41);
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          port: (server.address() as AddressInfo).port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/api/plans/imports',
          headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
        },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
        },
      );
      request.on('error', reject);
      request.write(head);
      let sent = 0;
      const more = () => {
        while (sent < megabytes) {
          sent += 1;
          if (!request.write(megabyte)) return void request.once('drain', more);
        }
        request.end('\r\n--x--\r\n');
      };
      more();
    });
  }
});

type Parser = Parameters<ReturnType<Client['get']>['parse']>[0];
const binary: Parser = (response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: string) => chunks.push(Buffer.from(chunk, 'binary')));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};
