import type { Transaction } from '#libs/database';

/** Runs an UPDATE or DELETE and gives its RETURNING rows; TypeORM answers those with a pair. */
export async function changedRows<Row>(tx: Transaction, sql: string, parameters: unknown[]): Promise<Row[]> {
  const [rows] = await tx.query<[Row[], number]>(sql, parameters);
  return rows;
}
