import { queryPrepared, type Transaction } from '#libs/database';

/** Runs an UPDATE or DELETE, a constant of its command, and gives its RETURNING rows. */
export const changedRows = <Row>(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
  queryPrepared<Row>(tx, sql, parameters);
