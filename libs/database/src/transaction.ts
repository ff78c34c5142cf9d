import type { DataSource, EntityManager } from 'typeorm';

/**
 * An open transaction. Writing functions take it as their first parameter, so that a write outside one does not
 * compile; only {@link inTransaction} makes one.
 */
export type Transaction = EntityManager & { readonly [open]: true };

declare const open: unique symbol;

/** Runs `work` in one READ COMMITTED transaction: it commits when `work` resolves and rolls back when it throws. */
export function inTransaction<T>(dataSource: DataSource, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return dataSource.transaction((manager) => work(manager as Transaction));
}
