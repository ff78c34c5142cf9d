import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { advanceSubscriber, ensureCursor, HistorySubscriber, type NewLedgerEntry, sequence } from '#libs/ledger';

/** An entry about a work item, unless told otherwise. */
export function anEntry(given: Partial<NewLedgerEntry> = {}): NewLedgerEntry {
  return {
    subject: { type: 'workItem', id: randomUUID(), version: 1 },
    unitIds: [],
    actorId: null,
    action: 'issue',
    commandId: randomUUID(),
    occurredAt: new Date('2024-09-02T01:02:03.004Z'),
    payload: { reason: '按方案下发' },
    ...given,
  };
}

/** Sequences until nothing is pending. */
export async function sequenceAll(dataSource: DataSource): Promise<void> {
  while ((await sequence(dataSource)) > 0);
}

/** Sequences everything and files it in the records. */
export async function fileAll(dataSource: DataSource): Promise<void> {
  const subscriber = new HistorySubscriber();
  await sequenceAll(dataSource);
  await ensureCursor(dataSource, subscriber.name);
  while ((await advanceSubscriber(dataSource, subscriber, 1000)) > 0);
}
