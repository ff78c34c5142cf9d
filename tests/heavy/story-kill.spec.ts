import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { LocalFileStorage, sweepFiles, UploadFolder } from '#libs/evidence';
import { canonicalJson, type JsonObject, payloadHash } from '#libs/ledger';
import { aCity } from '../support/a-city.js';
import { aPerson } from '../support/a-person.js';
import { openDataSource } from '../support/data-source.js';
import { expectOneStoryOf } from '../support/one-story.js';
import { SeededRandom, seedOfRun } from '../support/seeded-random.js';
import { halfDone, theRecord } from './story/invariants.js';
import { KilledProduct } from './story/killed-product.js';
import { missing } from './story/missing.js';
import { Story, type Cast, type Told } from './story/the-story.js';
import { Teller } from './story/teller.js';

const TELLERS = 3;
const KILLS = Number(process.env.DUBAN_TEST_KILLS ?? 100);
const DAY_MS = 24 * 60 * 60 * 1000;
const seed = seedOfRun();

describe(`the daily work, while api, worker and database are killed (seed ${seed})`, () => {
  let product: KilledProduct;
  let dataSource: DataSource;
  const tellers: Teller[] = [];
  const told: Told[] = [];

  beforeAll(async () => {
    product = await KilledProduct.start();
    const casts = await people(product.appUrl);
    await product.run();
    const began = Date.now();
    await Promise.all(casts.map(telling));
    process.stderr.write(
      `${JSON.stringify({ seed, seconds: (Date.now() - began) / 1000, kills: product.kills, downMs: product.downMs, told: told.length, unanswered: tellers.map(({ unanswered }) => unanswered) })}\n`,
    );
    dataSource = await openDataSource(product.appUrl);
  }, 3_600_000);

  afterAll(async () => {
    await dataSource?.destroy();
    await product?.stop();
  }, 60_000);

  /** Tells the story again and again until enough was killed, and then once in peace. */
  const telling = async (cast: Cast, index: number): Promise<void> => {
    const teller = new Teller(product, new SeededRandom(seed + index));
    tellers.push(teller);
    teller.killsLeft = Math.ceil(KILLS / TELLERS);
    for (let count = 1, more = true; more; count += 1) {
      more = teller.killsLeft > 0;
      told.push(await new Story(teller, cast, `推进基层医疗${index}之${count}回`).tell());
    }
  };

  it('was really interrupted: some of what nobody answered had been done, some had not', () => {
    const sum = (count: (teller: Teller) => number): number => tellers.reduce((total, one) => total + count(one), 0);
    expect(Object.values(product.kills).reduce((total, count) => total + count, 0)).toBeGreaterThanOrEqual(KILLS);
    expect(sum(({ unanswered }) => unanswered.done + unanswered.undone)).toBeGreaterThan(KILLS / 5);
    expect(sum(({ acknowledged }) => acknowledged.length)).toBeGreaterThan(KILLS);
  });

  it('leaves nothing pending once the worker is there', async () => {
    const behind = async (): Promise<number> => {
      const [row] = await dataSource.query<{ behind: number }[]>(
        `SELECT (SELECT count(*) FROM ledger_pending) + (SELECT count(*) FROM ledger_subscriber
           WHERE position < (SELECT position FROM ledger_head)) AS behind`,
      );
      return row?.behind ?? -1;
    };
    for (const deadline = Date.now() + 60_000; (await behind()) !== 0 && Date.now() < deadline;) await sleep(100);
    expect(await behind()).toBe(0);
  }, 90_000);

  it.each(Object.keys(halfDone))('leaves no trace of %s', async (what) => {
    expect(await dataSource.query(halfDone[what]!)).toEqual([]);
  });

  it('has one unit that answers, and readers as the relations say, in every item', async () => {
    for (const { planId } of told) await expectOneStoryOf({ dataSource }, planId);
  });

  it('has all that was acknowledged', async () => {
    for (const { acknowledged } of tellers) expect(await missing(dataSource, acknowledged)).toEqual([]);
  });

  it('did everything once, in its order', async () => {
    for (const { planId, itemId, partId, sheetId } of told) {
      const entries = await dataSource.query<{ line: string }[]>(
        `SELECT concat_ws(' ', subject_type, action) AS line FROM ledger_entry WHERE plan_id = $1 ORDER BY number`,
        [planId],
      );
      expect(entries.map(({ line }) => line)).toEqual(theRecord);
      const ended = `SELECT FROM work_item WHERE id = ANY ($1::uuid[]) AND status = 'closed'`;
      expect(await dataSource.query(ended, [[itemId, partId]])).toHaveLength(2);
      expect(await dataSource.query(`SELECT FROM sheet WHERE id = $1 AND status = 'sent'`, [sheetId])).toHaveLength(1);
    }
    const plans = await dataSource.query<unknown[]>('SELECT FROM plan');
    expect(plans).toHaveLength(told.length);
  });

  it('wrote entries whose seals are right', async () => {
    const rows = await dataSource.query<{ salt: Buffer; body: JsonObject; hash: Buffer }[]>(
      `SELECT salt, body, payload_hash AS hash FROM ledger_payload JOIN ledger_entry AS entry ON entry.id = entry_id`,
    );
    for (const { salt, body, hash } of rows) expect(payloadHash(salt, canonicalJson(body)).equals(hash)).toBe(true);
  });

  it('leaves no orphan in the storage after a sweep, and every file whole', async () => {
    const storage = new LocalFileStorage(join(product.filesFolder, 'content'));
    const uploads = new UploadFolder(product.filesFolder);
    await sweepFiles({ dataSource, storage, uploads }, new Date(Date.now() + 3 * DAY_MS));
    const used = await dataSource.query<{ sha256: string }[]>(
      `SELECT DISTINCT encode(sha256, 'hex') AS sha256 FROM evidence_version ORDER BY 1`,
    );
    const known = await dataSource.query<{ sha256: string }[]>(
      `SELECT encode(sha256, 'hex') AS sha256 FROM stored_file ORDER BY 1`,
    );
    expect(known).toEqual(used);
    expect(await files('content')).toEqual(used.map(({ sha256 }) => sha256));
    expect(await files('uploads')).toEqual([]);
    expect(used.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(told.flatMap((one) => one.files)));
    for (const { sha256 } of used) {
      const hash = createHash('sha256');
      for await (const piece of await storage.open(sha256)) hash.update(piece as Buffer);
      expect(hash.digest('hex')).toBe(sha256);
    }
  });

  const files = async (folder: string): Promise<string[]> =>
    (await readdir(join(product.filesFolder, folder), { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map(({ name }) => name)
      .sort();
});

async function people(appUrl: string): Promise<Cast[]> {
  const dataSource = await openDataSource(appUrl);
  const unit = await inTransaction(dataSource, (tx) => aCity(tx));
  const one = async (login: string, path: string, role: Role): Promise<{ login: string; unitId: string }> => {
    const unitId = unit(path);
    await inTransaction(dataSource, (tx) => aPerson(tx, { login, unitId, role }));
    return { login, unitId };
  };
  const office = await one('office', '市政府办公室', 'supervisor');
  const [finance, education, planning] = [
    await one('finance', '市财政局', 'liaison'),
    await one('education', '市教育局', 'liaison'),
    await one('planning', '市发展改革委', 'officer'),
  ];
  const east = await one('east', '东港区人民政府', 'liaison');
  const west = await one('west', '西山区人民政府', 'officer');
  await dataSource.destroy();
  const { login } = office;
  return [
    { office: login, lead: finance, supporter: education, district: east },
    { office: login, lead: education, supporter: planning, district: west },
    { office: login, lead: planning, supporter: finance, district: east },
  ];
}
