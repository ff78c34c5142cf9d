import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction } from '#libs/database';
import { LocalFileStorage, sweepFiles, UploadFolder } from '#libs/evidence';
import { aPerson, PASSWORD } from '../support/a-person.js';
import { aRecord } from '../support/evidence-desk.js';
import { IssuedCity } from '../support/issued-city.js';

const KILLS = 40;
const WRITERS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the api said it has. */
interface Acknowledged {
  evidenceId: string;
  sha256: string;
}

describe('an api that is killed while files are handed in', () => {
  let city: IssuedCity;
  let directory: string;
  let port: number;
  let child: ChildProcess;
  let finished = false;
  let broken = 0;
  const acknowledged: Acknowledged[] = [];
  const authorization = { authorization: '' };
  let unitId = '';

  beforeAll(async () => {
    city = await IssuedCity.open();
    directory = await mkdtemp(join(tmpdir(), 'duban-kill-'));
    port = await freePort();
    unitId = city.unit('市财政局');
    await inTransaction(city.dataSource, (tx) => aPerson(tx, { login: 'finance', unitId, role: 'liaison' }));
    await start();
    const session = await ask(
      'POST',
      '/session',
      { 'content-type': 'application/json' },
      JSON.stringify({ login: 'finance', password: PASSWORD }),
    );
    authorization.authorization = `Bearer ${((await session.json()) as { accessToken: string }).accessToken}`;
    await Promise.all([killing(), ...Array.from({ length: WRITERS }, writing)]);
  }, 600_000);

  afterAll(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await city.close();
    await rm(directory, { recursive: true, force: true });
  });

  const ask = (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string | Buffer,
  ): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/api${path}`, {
      method,
      headers: { ...authorization, ...headers },
      ...(body === undefined ? {} : { body }),
    });

  async function start(): Promise<void> {
    child = spawn(process.execPath, [join(process.cwd(), 'dist/apps/api/src/main.js')], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        LOG_LEVEL: 'silent',
        PORT: String(port),
        DATABASE_URL: city.database.appUrl,
        DUBAN_FILES_DIR: directory,
        DUBAN_ACCESS_TOKEN_SECRET: 'heavy-test-access-4f1c9d7e2b8a6530',
        DUBAN_REFRESH_TOKEN_SECRET: 'heavy-test-refresh-91d3b7a5c2e8f604',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      if (child.exitCode !== null) throw new Error('The api did not start: is it built?');
      await sleep(50);
    }
  }

  async function killing(): Promise<void> {
    for (let count = 0; count < KILLS; count += 1) {
      await sleep(randomInt(400));
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await start();
    }
    finished = true;
  }

  /** Hands in one file after another, each in pieces, and goes on where it stood when the api comes back. */
  async function writing(): Promise<void> {
    while (!finished) {
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(randomInt(20_000, 400_000))]);
      const id = await untilAnswered(() => begun(bytes.length));
      let answer = await untilAnswered(() => continued(id, bytes));
      while (answer !== 'filed') answer = await untilAnswered(() => continued(id, bytes));
    }
  }

  async function begun(length: number): Promise<string> {
    const metadata = `filename ${Buffer.from('材料.pdf').toString('base64')},unitId ${Buffer.from(unitId).toString('base64')}`;
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(length), 'upload-metadata': metadata };
    const answer = await ask('POST', '/uploads', headers);
    if (answer.status !== 201) throw new Error(`begin: ${answer.status} ${await answer.text()}`);
    return answer.headers.get('location')?.split('/').at(-1) ?? '';
  }

  /** One step of an upload, whatever is left to do of it. */
  async function continued(id: string, bytes: Buffer): Promise<'going' | 'filed'> {
    const upload = await ask('GET', `/uploads/${id}`);
    const { status } = (await upload.json()) as { status: string };
    if (status === 'used') return 'filed';
    if (status === 'underway') {
      const stands = await ask('HEAD', `/uploads/${id}`, { 'tus-resumable': '1.0.0' });
      // Its row was written and its file was not: there was nothing to lose yet.
      if (stands.status === 404) return 'filed';
      const offset = Number(stands.headers.get('upload-offset'));
      if (offset < bytes.length) {
        const piece = bytes.subarray(offset, offset + randomInt(1_000, 200_000));
        const headers = {
          'tus-resumable': '1.0.0',
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        };
        await ask('PATCH', `/uploads/${id}`, headers, piece);
        return 'going';
      }
      const received = await ask('POST', `/uploads/${id}/receive`);
      if (!received.ok) throw new Error(`receive: ${received.status} ${await received.text()}`);
      return 'going';
    }
    const body = JSON.stringify(aRecord(unitId, { content: { kind: 'file', uploadId: id } }));
    const filed = await ask('POST', '/evidence', { 'content-type': 'application/json' }, body);
    if (filed.status === 409) return 'filed';
    if (filed.status !== 201) throw new Error(`file: ${filed.status} ${await filed.text()}`);
    const { id: evidenceId } = (await filed.json()) as { id: string };
    acknowledged.push({ evidenceId, sha256: createHash('sha256').update(bytes).digest('hex') });
    return 'filed';
  }

  /** Asks again while the api is away; any answer it gives is an answer. */
  async function untilAnswered<Answer>(step: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await step();
      } catch (error) {
        if (!(error instanceof TypeError) && !/fetch failed|terminated|aborted/i.test(String(error))) throw error;
        broken += 1;
        await sleep(50);
      }
    }
  }

  const rows = async (): Promise<string[]> =>
    (
      await city.dataSource.query<{ sha256: string }[]>(
        `SELECT encode(sha256, 'hex') AS sha256 FROM stored_file ORDER BY 1`,
      )
    ).map(({ sha256 }) => sha256);
  const files = async (folder: string): Promise<string[]> =>
    (await readdir(join(directory, folder), { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map(({ name }) => name);

  it('was really interrupted, and went on', () => {
    expect(broken).toBeGreaterThan(KILLS / 2);
    expect(acknowledged.length).toBeGreaterThan(20);
  });

  it('has lost nothing that it acknowledged, and has no row without its bytes', async () => {
    const storage = new LocalFileStorage(join(directory, 'content'));
    const filed = await city.dataSource.query<Acknowledged[]>(
      `SELECT evidence_id AS "evidenceId", encode(sha256, 'hex') AS sha256 FROM evidence_version`,
    );
    const known = new Map(filed.map(({ evidenceId, sha256 }) => [evidenceId, sha256]));
    for (const { evidenceId, sha256 } of acknowledged) expect(known.get(evidenceId)).toBe(sha256);
    for (const sha256 of await rows()) {
      const hash = createHash('sha256');
      for await (const piece of await storage.open(sha256)) hash.update(piece as Buffer);
      expect(hash.digest('hex')).toBe(sha256);
    }
  });

  it('leaves no orphan after a sweep', async () => {
    const places = {
      dataSource: city.dataSource,
      storage: new LocalFileStorage(join(directory, 'content')),
      uploads: new UploadFolder(directory),
    };
    await sweepFiles(places, new Date(Date.now() + 3 * DAY_MS));
    const used = await city.dataSource.query<{ sha256: string }[]>(
      `SELECT DISTINCT encode(sha256, 'hex') AS sha256 FROM evidence_version ORDER BY 1`,
    );
    expect(await rows()).toEqual(used.map(({ sha256 }) => sha256));
    expect((await files('content')).sort()).toEqual(await rows());
    expect(await files('uploads')).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
