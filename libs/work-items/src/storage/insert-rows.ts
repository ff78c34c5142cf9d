import type { Transaction } from '#libs/database';

/** The columns of a bulk insert with their types. */
export type ColumnTypes = Readonly<Record<string, string>>;

/**
 * Inserts any number of rows by one statement: they travel as one JSON parameter, so that a fan-out to 3,000 units
 * neither meets the limit of 65,535 parameters nor makes a round trip per row. Table and columns are the code's own.
 */
export async function insertRows(
  tx: Transaction,
  table: string,
  columns: ColumnTypes,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await tx.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS given (${types.join(', ')})`,
    [JSON.stringify(rows)],
  );
}
