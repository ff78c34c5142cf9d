import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { ledgerEntities, type NewLedgerEntry, sequence } from '#libs/ledger';

/** Opens a test database as the application does. */
export function openDataSource(url: string, poolSize = 10): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ url, entities: ledgerEntities, poolSize })).initialize();
}

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
