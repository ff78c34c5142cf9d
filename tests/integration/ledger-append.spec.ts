import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { append, appendAll, canonicalJson, type JsonObject, payloadHash, readPositions, sequence } from '#libs/ledger';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { anEntry, sequenceAll } from '../support/ledger.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('appending to the ledger', () => {
  it('stores what was handed in, with a hash that the stored payload still yields', async () => {
    const units = [randomUUID(), randomUUID()];
    const payload = {
      reason: '“引号”、换行\n和反斜杠 \\u0000',
      change: { dueOn: [null, '2024-12-31'], value: 1.5e-7 },
    };
    const entry = anEntry({
      unitIds: [...units, units[0] ?? ''],
      planId: randomUUID(),
      actorId: randomUUID(),
      payload,
    });
    const id = await inTransaction(dataSource, (transaction) => append(transaction, entry));

    const [stored] = await dataSource.query<Record<string, unknown>[]>(
      `SELECT e.*, p.salt, p.body FROM ledger_entry e JOIN ledger_payload p ON p.entry_id = e.id WHERE e.id = $1`,
      [id],
    );
    expect(stored).toMatchObject({
      subject_type: 'workItem',
      subject_id: entry.subject.id,
      subject_version: 1,
      item_id: null,
      plan_id: entry.planId,
      unit_ids: units,
      actor_id: entry.actorId,
      command_id: entry.commandId,
      occurred_at: entry.occurredAt,
      encoding_version: 1,
      body: payload,
    });
    const { salt, body, payload_hash: hash } = stored as { salt: Buffer; body: JsonObject; payload_hash: Buffer };
    expect(salt).toHaveLength(32);
    expect(payloadHash(salt, canonicalJson(body))).toEqual(hash);
    await sequenceAll(dataSource);
  });

  it('keeps the order of three thousand entries appended at once', async () => {
    const entries = Array.from({ length: 3000 }, (_, index) => anEntry({ payload: { index } }));
    const ids = await inTransaction(dataSource, (transaction) => appendAll(transaction, entries));
    const rows = await dataSource.query<{ id: string }[]>(
      'SELECT id FROM ledger_entry WHERE id = ANY ($1) ORDER BY number',
      [ids],
    );
    expect(rows.map((row) => row.id)).toEqual(ids);
    await sequenceAll(dataSource);
  });

  it('leaves nothing behind when the command fails', async () => {
    const failing = inTransaction(dataSource, async (transaction) => {
      await append(transaction, anEntry());
      throw new Error('refused after appending');
    });
    await expect(failing).rejects.toThrow('refused after appending');
    expect(await sequence(dataSource)).toBe(0);
  });

  it('takes no statement when there is nothing to append', async () => {
    expect(await inTransaction(dataSource, (transaction) => appendAll(transaction, []))).toEqual([]);
  });
});

describe('the sequencer', () => {
  it('gives dense positions in insert order and leaves nothing pending', async () => {
    const [{ position: before } = { position: -1 }] = await dataSource.query<{ position: number }[]>(
      'SELECT position FROM ledger_head',
    );
    const ids = await inTransaction(dataSource, (transaction) =>
      appendAll(transaction, [anEntry(), anEntry(), anEntry(), anEntry(), anEntry()]),
    );
    expect([await sequence(dataSource, 3), await sequence(dataSource, 3), await sequence(dataSource, 3)]).toEqual([
      3, 2, 0,
    ]);
    const positions = await readPositions(dataSource.manager, before, 10);
    expect(positions.map(({ entryId, position }) => [entryId, position])).toEqual(
      ids.map((id, index) => [id, before + 1 + index]),
    );
  });

  it('gives a late commit a later position although its insert number is lower', async () => {
    let lateId = '';
    let earlyId = '';
    await inTransaction(dataSource, async (late) => {
      lateId = await append(late, anEntry());
      earlyId = await inTransaction(dataSource, (early) => append(early, anEntry()));
      expect(await sequence(dataSource)).toBe(1);
    });
    expect(await sequence(dataSource)).toBe(1);
    const rows = await dataSource.query<{ entry_id: string }[]>(
      'SELECT entry_id FROM ledger_position ORDER BY position DESC LIMIT 2',
    );
    expect(rows.map((row) => row.entry_id)).toEqual([lateId, earlyId]);
  });

  it('leaves when another is at work, and does not move what that one moved', async () => {
    await inTransaction(dataSource, (transaction) =>
      appendAll(
        transaction,
        Array.from({ length: 40 }, () => anEntry()),
      ),
    );
    const moved = await Promise.all(Array.from({ length: 8 }, () => sequence(dataSource, 7)));
    while (moved.reduce((sum, count) => sum + count, 0) < 40) moved.push(await sequence(dataSource, 7));
    expect(await sequence(dataSource)).toBe(0);
    const [check] = await dataSource.query<object[]>(
      `SELECT (SELECT position FROM ledger_head) = count(*) AND max(position) = count(*) AS dense FROM ledger_position`,
    );
    expect(check).toEqual({ dense: true });

    const holder = dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT 1 FROM ledger_head FOR UPDATE');
    await inTransaction(dataSource, (transaction) => append(transaction, anEntry()));
    expect(await sequence(dataSource)).toBe(0);
    await holder.rollbackTransaction();
    await holder.release();
    expect(await sequence(dataSource)).toBe(1);
  });
});

describe('the application role', () => {
  it.each(['ledger_entry', 'ledger_payload', 'ledger_position'])(
    'can neither change nor remove rows of %s',
    async (table) => {
      const column = { ledger_entry: 'action', ledger_payload: 'body', ledger_position: 'position' }[table] ?? '';
      for (const statement of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
        `ALTER TABLE ${table} ADD COLUMN added text`,
        `DROP TABLE ${table} CASCADE`,
      ]) {
        await expect(dataSource.query(statement)).rejects.toMatchObject({
          driverError: { code: '42501' },
        });
      }
    },
  );
});
