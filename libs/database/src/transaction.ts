import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * An open transaction. Writing functions take it as their first parameter, so that a write outside one does not
 * compile; only {@link inTransaction} makes one.
 */
export type Transaction = EntityManager & { readonly [open]: true };

declare const open: unique symbol;

/** What comes first and last in a command's transaction, whatever the command is. */
export interface TransactionFrame {
  begin(tx: Transaction): Promise<void>;
  end(tx: Transaction, result: unknown): Promise<void>;
}

const frames = new AsyncLocalStorage<{ frame: TransactionFrame | undefined }>();

/** Puts `frame` round the first transaction that `work` begins: a command has one. */
export const framed = <T>(frame: TransactionFrame, work: () => T): T => frames.run({ frame }, work);

/** Lets transactions go by the frame: a command of many begins none with it but its last. */
export const unframed = <T>(work: () => T): T => frames.run({ frame: undefined }, work);

/** Runs `work` in one READ COMMITTED transaction: it commits when `work` resolves and rolls back when it throws. */
export function inTransaction<T>(dataSource: DataSource, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const frame = takeFrame();
  return dataSource.transaction(async (manager) => {
    const tx = manager as Transaction;
    await frame?.begin(tx);
    const result = await work(tx);
    await frame?.end(tx, result);
    return result;
  });
}

function takeFrame(): TransactionFrame | undefined {
  const here = frames.getStore();
  const frame = here?.frame;
  if (here) here.frame = undefined;
  return frame;
}
