// A process with several writers, each in transactions of its own: some commit late, some roll back. Tells its parent the
// ids of the entries that were committed.
import 'reflect-metadata';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions, inTransaction } from '#libs/database';
import { appendAll } from '#libs/ledger';

const { url, writers, quota, subjects } = JSON.parse(process.argv[2]);
const dataSource = new DataSource(
  dataSourceOptions({ url, entities: [], poolSize: writers, applicationName: 'writer' }),
);
await dataSource.initialize();
const told = { committed: [], late: 0, rolledBack: 0 };
const oneIn = (chances) => randomInt(chances) === 0;
const changedMind = new Error('roll back');

await Promise.all(Array.from({ length: writers }, () => write(quota)));
await dataSource.destroy();
process.send(told, () => process.disconnect());

async function write(remaining) {
  while (remaining > 0) {
    const count = Math.min(remaining, 1 + randomInt(4));
    try {
      const ids = await inTransaction(dataSource, (transaction) => act(transaction, count));
      told.committed.push(...ids);
      remaining -= count;
    } catch (error) {
      if (error !== changedMind) throw error;
      told.rolledBack += 1;
    }
    await sleep(randomInt(80));
  }
}

/** Locks its subjects in one order, as commands do, raises their versions and appends an entry for each. */
async function act(transaction, count) {
  const chosen = new Set();
  while (chosen.size < count) chosen.add(subjects[randomInt(subjects.length)]);
  const entries = [];
  const commandId = randomUUID();
  for (const id of [...chosen].sort()) {
    const [[{ version }]] = await transaction.query(
      'UPDATE heavy_subject SET version = version + 1 WHERE id = $1 RETURNING version',
      [id],
    );
    entries.push({
      subject: { type: 'workItem', id, version },
      itemId: id,
      unitIds: [],
      actorId: null,
      action: 'sign',
      commandId,
      occurredAt: new Date(),
      payload: { version },
    });
  }
  if (oneIn(4)) await sleep(randomInt(10));
  const ids = await appendAll(transaction, entries);
  if (oneIn(3)) {
    told.late += 1;
    await sleep(oneIn(10) ? 200 : randomInt(60));
  }
  if (oneIn(10)) throw changedMind;
  return ids;
}
