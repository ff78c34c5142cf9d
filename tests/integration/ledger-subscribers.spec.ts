import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import {
  append,
  appendAll,
  LedgerWorkerModule,
  NotificationListener,
  readHistory,
  SubscriberRegistry,
  type PositionedEntry,
} from '#libs/ledger';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { anEntry } from '../support/ledger.js';
import { DataSourceModule } from '../support/data-source-module.js';

let database: TestDatabase;
let dataSource: DataSource;
let workers: TestingModule[];
const handled: PositionedEntry[] = [];
const poisoned = new Set<string>();

async function startWorker(): Promise<TestingModule> {
  const worker = await Test.createTestingModule({
    imports: [DataSourceModule.of(dataSource), LedgerWorkerModule],
  }).compile();
  worker.get(SubscriberRegistry).register({
    name: 'test',
    handle: (_, entries) => {
      const poison = entries.find((entry) => poisoned.has(entry.entryId));
      if (poison) throw new Error(`cannot handle ${poison.position}`);
      handled.push(...entries);
      return Promise.resolve();
    },
  });
  return worker.init();
}

beforeAll(async () => {
  vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  workers = [await startWorker(), await startWorker()];
});

afterAll(async () => {
  for (const worker of workers) await worker.close();
  await dataSource.destroy();
  await database.drop();
});

async function until(condition: () => Promise<boolean> | boolean, withinMs = 5_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Did not happen within ${withinMs} ms.`);
    await sleep(5);
  }
}

describe('the ledger in two workers', () => {
  it('files an entry under item, plan and subject, once each, and shows change and reason', async () => {
    const [itemId, planId, contestId] = [randomUUID(), randomUUID(), randomUUID()];
    const about = { itemId, planId, actorId: randomUUID() };
    await inTransaction(dataSource, (transaction) =>
      appendAll(transaction, [
        anEntry({ ...about, subject: { type: 'workItem', id: itemId, version: 2 }, action: 'sign' }),
        anEntry({ ...about, subject: { type: 'contest', id: contestId, version: 1 }, action: 'contest' }),
      ]),
    );
    await until(async () => (await readHistory(dataSource.manager, contestId)).length === 1);
    const ofItem = await readHistory(dataSource.manager, itemId);
    expect(ofItem.map(({ action, subjectVersion }) => [action, subjectVersion])).toEqual([
      ['sign', 2],
      ['contest', 1],
    ]);
    expect(ofItem[0]).toMatchObject({
      actorId: about.actorId,
      payload: { reason: '按方案下发' },
      occurredAt: new Date('2024-09-02T01:02:03.004Z'),
    });
    expect(await readHistory(dataSource.manager, planId)).toHaveLength(2);
    const after = ofItem[0]?.position ?? 0;
    expect(await readHistory(dataSource.manager, itemId, { after, limit: 5 })).toHaveLength(1);
    const newest = await readHistory(dataSource.manager, itemId, { limit: 1 });
    expect(newest).toEqual(ofItem.slice(-1));
    const only = { sql: 'p.position <> $4', parameters: [newest[0]!.position] };
    expect(await readHistory(dataSource.manager, itemId, { limit: 1, only })).toEqual(ofItem.slice(-2, -1));
  });

  it('hands every entry to a subscriber exactly once and in order, though both workers run it', async () => {
    await until(() => handled.length === 2);
    for (let round = 0; round < 30; round += 1) {
      await inTransaction(dataSource, (transaction) => appendAll(transaction, [anEntry(), anEntry(), anEntry()]));
    }
    await until(() => handled.length >= 92);
    await sleep(100);
    expect(handled.map((entry) => entry.position)).toEqual(Array.from({ length: 92 }, (_, index) => index + 1));
  });

  it('lets the others go on while one subscriber fails, and takes up where it failed', async () => {
    const seen = handled.length;
    const itemId = randomUUID();
    const [, poison] = await inTransaction(dataSource, async (transaction) => {
      const ids = await appendAll(transaction, [anEntry({ itemId }), anEntry({ itemId }), anEntry({ itemId })]);
      poisoned.add(ids[1] ?? '');
      return ids;
    });
    await until(async () => (await readHistory(dataSource.manager, itemId)).length === 3);
    await until(() => handled.length === seen + 1);
    poisoned.delete(poison ?? '');
    await until(() => handled.length === seen + 3);
    expect(handled.slice(seen).map((entry) => entry.position)).toEqual([seen + 1, seen + 2, seen + 3]);
  });

  it('goes on when its listening connections are cut', async () => {
    const cut = await openDataSource(database.superUrl, [], 1);
    await cut.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name IN ('duban sequencer', 'duban subscribers')`,
    );
    await cut.destroy();
    const itemId = randomUUID();
    await inTransaction(dataSource, (transaction) => append(transaction, anEntry({ itemId })));
    await until(async () => (await readHistory(dataSource.manager, itemId)).length === 1, 1_500);
  });
});

describe('a notification listener', () => {
  it('connects again after a break and wakes its owner for what it may have missed', async () => {
    const failures: unknown[] = [];
    let wakes = 0;
    const listener = new NotificationListener({
      url: database.appUrl,
      channels: ['a_channel'],
      applicationName: 'listener under test',
      retryMs: 20,
      onWake: () => (wakes += 1),
      onFailure: (error) => failures.push(error),
    });
    listener.start();
    await until(() => wakes === 1);
    await dataSource.query(`SELECT pg_notify('a_channel', '')`);
    await until(() => wakes === 2);
    await dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'listener under test'`,
    );
    await until(() => wakes === 3);
    await dataSource.query(`SELECT pg_notify('a_channel', '')`);
    await until(() => wakes === 4);
    await listener.stop();
    expect(failures).toHaveLength(1);
  });
});
