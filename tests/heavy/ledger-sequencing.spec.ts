import type { ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ledgerHead, type PositionedEntry, readPositions } from '#libs/ledger';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { firstMessage, Processes } from './ledger/processes.js';

const TOTAL = 20_000;
const KILLS = 50;
const CANDIDATES = 3;
const WRITING_PROCESSES = 4;
const WRITERS_EACH = 2;

interface Written {
  committed: string[];
  late: number;
  rolledBack: number;
}

const processes = new Processes();
const subjects = Array.from({ length: 60 }, () => randomUUID());
const tailed: PositionedEntry[] = [];
let database: TestDatabase;
let dataSource: DataSource;
let written: Written[] = [];
let killedInTransaction = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = await openDataSource(database.ownerUrl, [], 1);
  await owner.query(`
    CREATE TABLE heavy_subject (id uuid PRIMARY KEY, version integer NOT NULL);
    CREATE TABLE heavy_count (entries integer NOT NULL);
    INSERT INTO heavy_count VALUES (0);
    GRANT SELECT, UPDATE ON heavy_subject, heavy_count TO PUBLIC;
    -- Each move takes a while with the head locked, so that kills and late commits fall into it.
    CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN NULL; END $$;
    CREATE TRIGGER dawdle AFTER INSERT ON ledger_position FOR EACH STATEMENT EXECUTE FUNCTION dawdle()`);
  await owner.query(`INSERT INTO heavy_subject SELECT id, 0 FROM unnest($1::uuid[]) AS id`, [subjects]);
  await owner.destroy();
  dataSource = await openDataSource(database.appUrl, [], 3);
  await run();
}, 600_000);

afterAll(async () => {
  await processes.killAll();
  await dataSource.destroy();
  await database.drop();
});

async function run(): Promise<void> {
  const quota = TOTAL / WRITING_PROCESSES / WRITERS_EACH;
  const settings = { url: database.appUrl, writers: WRITERS_EACH, quota, subjects };
  const candidates = await Promise.all(Array.from({ length: CANDIDATES }, startSequencer));
  const writing = Array.from({ length: WRITING_PROCESSES }, () => processes.start('writers', settings));
  const done = Promise.all(writing.map((child) => firstMessage<Written>(child)));
  const [parts] = await Promise.all([done, killSequencers(candidates), followPositions()]);
  written = parts;
  await progressUntil(async () => {
    const count = await slowestCursor();
    return { count, done: count >= TOTAL };
  });
  expect(await Promise.all(candidates.map((candidate) => processes.end(candidate.child)))).toEqual([0, 0, 0]);
}

interface Candidate {
  name: string;
  child: ChildProcess;
}

let started = 0;

async function startSequencer(): Promise<Candidate> {
  const name = `sequencer ${(started += 1)}`;
  const child = processes.start('sequencer', { url: database.appUrl, name });
  await firstMessage(child);
  return { name, child };
}

/** Spreads the kills over the whole run, and prefers the candidate that is just moving entries. */
async function killSequencers(candidates: Candidate[]): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const due = Math.floor((kill * TOTAL) / (KILLS + 2)) + randomInt(200);
    await progressUntil(async () => {
      const count = await ledgerHead(dataSource.manager);
      return { count, done: count >= due };
    });
    const atWork = await candidatesAtWork();
    const found = candidates.findIndex((candidate) => atWork.has(candidate.name));
    const victim = found >= 0 ? found : randomInt(CANDIDATES);
    const candidate = candidates[victim];
    if (!candidate) throw new Error('No candidate to kill.');
    await processes.kill(candidate.child);
    if (found >= 0) killedInTransaction += 1;
    candidates[victim] = await startSequencer();
  }
}

async function candidatesAtWork(): Promise<Set<string>> {
  const deadline = Date.now() + 300;
  while (Date.now() < deadline) {
    const rows = await dataSource.query<{ name: string }[]>(
      `SELECT application_name AS name FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'active' AND query LIKE '%ledger_pending%'
         AND application_name LIKE 'sequencer %'`,
    );
    if (rows.length > 0) return new Set(rows.map((row) => row.name));
  }
  return new Set();
}

/** Reads positions while they are given out, as every api process does. */
async function followPositions(): Promise<void> {
  await progressUntil(async () => {
    tailed.push(...(await readPositions(dataSource.manager, tailed.at(-1)?.position ?? 0, 500)));
    return { count: tailed.length, done: tailed.length >= TOTAL };
  });
}

/** Looks every few milliseconds; gives up after a while without progress, so that the checks can say what is missing. */
async function progressUntil(look: () => Promise<{ count: number; done: boolean }>): Promise<void> {
  let last = -1;
  let since = Date.now();
  for (;;) {
    const { count, done } = await look();
    if (done || Date.now() - since > 15_000) return;
    if (count !== last) since = Date.now();
    last = count;
    await sleep(5);
  }
}

async function slowestCursor(): Promise<number> {
  const [slowest] = await dataSource.query<{ position: number }[]>(
    'SELECT min(position) AS position FROM ledger_subscriber',
  );
  return slowest?.position ?? 0;
}

describe(`${TOTAL} entries by ${WRITING_PROCESSES * WRITERS_EACH} writers, sequencers killed ${KILLS} times`, () => {
  it('were written with late commits and roll-backs, and most kills hit a sequencer in its transaction', () => {
    const sum = (pick: (part: Written) => number): number => written.reduce((total, part) => total + pick(part), 0);
    expect(sum((part) => part.late)).toBeGreaterThan(500);
    expect(sum((part) => part.rolledBack)).toBeGreaterThan(200);
    expect(killedInTransaction).toBeGreaterThan(KILLS / 2);
  });

  it('have dense positions, and nothing is pending', async () => {
    expect(await ledgerHead(dataSource.manager)).toBe(TOTAL);
    const [counts] = await dataSource.query<object[]>(
      `SELECT (SELECT count(*) FROM ledger_pending) AS pending, count(*) AS given, min(position) AS first,
         max(position) AS last FROM ledger_position`,
    );
    expect(counts).toEqual({ pending: 0, given: TOTAL, first: 1, last: TOTAL });
  });

  it('are neither lost nor doubled, and none that was rolled back is there', async () => {
    const rows = await dataSource.query<{ id: string }[]>(
      'SELECT entry_id AS id FROM ledger_position ORDER BY entry_id',
    );
    expect(rows.map((row) => row.id)).toEqual(written.flatMap((part) => part.committed).sort());
  });

  it('are in order for each subject', async () => {
    const rows = await dataSource.query<{ id: string; versions: number[] }[]>(
      `SELECT e.subject_id AS id, array_agg(e.subject_version ORDER BY p.position) AS versions
       FROM ledger_position p JOIN ledger_entry e ON e.id = p.entry_id GROUP BY e.subject_id`,
    );
    expect(rows).toHaveLength(subjects.length);
    for (const { versions } of rows) expect(versions).toEqual(versions.map((_, index) => index + 1));
  });

  it('were read in their final order by one who followed all the time', async () => {
    expect(tailed.map((entry) => entry.position)).toEqual(Array.from({ length: TOTAL }, (_, index) => index + 1));
    const final = await readPositions(dataSource.manager, 0, TOTAL);
    expect(tailed.map((entry) => entry.entryId)).toEqual(final.map((entry) => entry.entryId));
  });

  it('had their effect by each subscriber exactly once', async () => {
    const [effects] = await dataSource.query<object[]>(
      `SELECT count(*) AS lines, count(DISTINCT entry_id) AS filed, (SELECT entries FROM heavy_count) AS counted
       FROM history_line`,
    );
    expect(effects).toEqual({ lines: TOTAL, filed: TOTAL, counted: TOTAL });
  });
});
