import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import * as tus from 'tus-js-client';
import type { UploadView } from '#libs/contracts';
import { startApi, type TestApi } from '../support/api.js';
import { EvidenceDesk, type Colleague } from '../support/evidence-desk.js';

const PIECE = 256 * 1024;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const aFilm = (size: number): Buffer =>
  Buffer.concat([Buffer.from('000000186674797069736f6d0000020069736f6d6d703431', 'hex'), randomBytes(size)]);

describe('an upload that is interrupted', () => {
  let desk: EvidenceDesk;
  let finance: Colleague;
  const apis: TestApi[] = [];

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    finance = await desk.person('市财政局');
  });
  afterAll(async () => {
    for (const api of apis) await api.close();
    await desk.close();
  });

  /** Another process over the same database and folder, which people reach by its port. */
  const anApi = async (): Promise<{ api: TestApi; port: number }> => {
    const api = await startApi(desk.city.database.appUrl, { files: desk.api.settings.files });
    apis.push(api);
    await api.app.listen(0, '127.0.0.1');
    return { api, port: (api.app.getHttpServer().address() as AddressInfo).port };
  };
  const offsetOf = async (id: string): Promise<number> =>
    Number((await finance.head(`/uploads/${id}`).set('tus-resumable', '1.0.0').expect(200)).headers['upload-offset']);
  const received = async (id: string): Promise<UploadView> =>
    (await finance.post(`/uploads/${id}/receive`).expect(200)).body as UploadView;

  it('by a cut connection goes on where it stood', async () => {
    const film = aFilm(3_000_000);
    const { port } = await anApi();
    const begun = await desk.begin(finance, '现场.mp4', film.length).expect(201);
    const id = String(begun.headers['location']).split('/').at(-1) ?? '';
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      [
        `PATCH /api/uploads/${id} HTTP/1.1`,
        'host: duban.test',
        `authorization: Bearer ${finance.token}`,
        'tus-resumable: 1.0.0',
        'upload-offset: 0',
        'content-type: application/offset+octet-stream',
        `content-length: ${film.length}`,
        '\r\n',
      ].join('\r\n'),
    );
    await new Promise<void>((resolve) => socket.write(film.subarray(0, 1_000_000), () => resolve()));
    while ((await offsetOf(id)) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    expect((await finance.post(`/uploads/${id}/receive`).expect(409)).body).toMatchObject({ code: 'uploadIncomplete' });
    const wrong = await desk.add(finance, id, 7, film.subarray(7)).expect(409);
    expect(wrong.body).toMatchObject({ code: 'uploadOffsetMoved' });
    const offset = await settled(() => offsetOf(id));
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(1_000_000);
    await desk.add(finance, id, offset, film.subarray(offset)).expect(204);
    expect(await received(id)).toMatchObject({ sha256: sha256(film), mediaType: 'video/mp4', byteSize: film.length });
  });

  it('by a restart of the api goes on with the next, by the client that pages use', async () => {
    const film = aFilm(2_000_000);
    const first = await anApi();
    const options = (port: number): tus.UploadOptions => ({
      endpoint: `http://127.0.0.1:${port}/api/uploads`,
      chunkSize: PIECE,
      retryDelays: null,
      headers: { authorization: `Bearer ${finance.token}` },
      metadata: { filename: '巡查 录像.mp4', unitId: finance.unitId },
    });
    const begun = await new Promise<string>((resolve, reject) => {
      const upload: tus.Upload = new tus.Upload(film, {
        ...options(first.port),
        onError: reject,
        onChunkComplete: (_size, accepted) => {
          if (accepted >= 3 * PIECE) void upload.abort().then(() => resolve(upload.url ?? ''), reject);
        },
      });
      upload.start();
    });
    await first.api.app.close();
    const second = await anApi();
    const id = begun.split('/').at(-1) ?? '';
    const before = await offsetOf(id);
    expect(before).toBeGreaterThanOrEqual(3 * PIECE);
    expect(before).toBeLessThan(film.length);
    let sent = 0;
    await new Promise<void>((resolve, reject) => {
      const upload = new tus.Upload(film, {
        ...options(second.port),
        uploadUrl: `http://127.0.0.1:${second.port}/api/uploads/${id}`,
        onError: reject,
        onChunkComplete: (size) => (sent += size),
        onSuccess: () => resolve(),
      });
      upload.start();
    });
    expect(sent).toBe(film.length - before);
    expect(await received(id)).toMatchObject({ sha256: sha256(film), fileName: '巡查 录像.mp4' });
  });

  it('after its last byte is received by whoever asks next, as often as it is asked', async () => {
    const film = aFilm(1000);
    const id = await desk.arrive(finance, film, '短.mp4');
    expect(await offsetOf(id)).toBe(film.length);
    const one = await received(id);
    expect(await received(id)).toEqual(one);
    // What was received takes no more bytes.
    await desk.add(finance, id, film.length, Buffer.from('x')).expect(404);
  });

  it('and goes past its own length is refused, and what stood before stands', async () => {
    const begun = await desk.begin(finance, 'a.txt', 10).expect(201);
    const id = String(begun.headers['location']).split('/').at(-1) ?? '';
    await desk.add(finance, id, 0, Buffer.from('12345')).expect(204);
    expect((await desk.add(finance, id, 5, Buffer.from('678901')).expect(413)).body).toMatchObject({
      code: 'fileTooLarge',
    });
    expect(await offsetOf(id)).toBe(5);
    await desk.add(finance, id, 5, Buffer.from('67890')).expect(204);
    await received(id);
  });

  it('and is refused with all its bytes still to come says so, and the line serves the next request', async () => {
    const { port } = await anApi();
    const begun = await desk.begin(finance, '现场.mp4', 30_000_000).expect(201);
    const url = `http://127.0.0.1:${port}/api/uploads/${String(begun.headers['location']).split('/').at(-1)}`;
    const authorization = `Bearer ${finance.token}`;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = {
      authorization,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '7',
    };
    const ask = async (method: string, body?: Buffer): Promise<IncomingMessage> => {
      const length = body ? { 'content-length': body.length } : {};
      const asked = request(url, { method, agent, headers: { ...headers, ...length } });
      asked.end(body);
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      return answer;
    };
    const refused = await ask('PATCH', aFilm(20_000_000));
    expect(refused.statusCode).toBe(409);
    expect(await json(refused)).toMatchObject({ code: 'uploadOffsetMoved' });
    const before = Date.now();
    const next = await ask('HEAD');
    expect([next.statusCode, next.headers['upload-offset']]).toEqual([200, '0']);
    expect(Date.now() - before).toBeLessThan(5_000);
    agent.destroy();
  });

  it('for longer than two days is over', async () => {
    const begun = await desk.begin(finance, 'a.txt', 10).expect(201);
    const id = String(begun.headers['location']).split('/').at(-1) ?? '';
    await desk.rows(`UPDATE upload SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
    await finance.head(`/uploads/${id}`).set('tus-resumable', '1.0.0').expect(404);
    await desk.add(finance, id, 0, Buffer.from('12345')).expect(404);
  });
});

/** The answer once it is the same twice: the last bytes of a cut connection may still be on their way to the disk. */
async function settled(ask: () => Promise<number>): Promise<number> {
  for (let before = await ask(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await ask();
    if (now === before) return now;
    before = now;
  }
}
