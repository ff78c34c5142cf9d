import type { EntityManager } from 'typeorm';

/** The highest position given out; 0 in an empty ledger. */
export async function ledgerHead(manager: EntityManager): Promise<number> {
  const [head] = await manager.query<{ position: number }[]>('SELECT position FROM ledger_head WHERE id = 1');
  if (!head) throw new Error('The ledger has no head: the database was not migrated.');
  return head.position;
}
