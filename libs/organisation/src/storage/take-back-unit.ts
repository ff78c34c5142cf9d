import { QueryFailedError } from 'typeorm';
import type { Transaction } from '#libs/database';

/**
 * Takes a unit away again that was made by mistake, as if it had never been; says whether it did. One that was renamed or
 * moved since, or that anything refers to, stays: the foreign keys know best what does. The caller has raised the
 * organisation's epoch before it locked anything else.
 */
export async function takeBackUnit(tx: Transaction, unitId: string): Promise<boolean> {
  const [unit] = await tx.query<{ version: number }[]>('SELECT version FROM unit WHERE id = $1 FOR UPDATE', [unitId]);
  if (unit?.version !== 1) return false;
  await tx.query('SAVEPOINT unit_taken_back');
  try {
    await tx.query('DELETE FROM unit_name WHERE unit_id = $1', [unitId]);
    await tx.query('DELETE FROM unit_closure WHERE descendant_id = $1', [unitId]);
    await tx.query('DELETE FROM unit WHERE id = $1', [unitId]);
    await tx.query('RELEASE SAVEPOINT unit_taken_back');
    return true;
  } catch (error) {
    if (!isReferred(error)) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT unit_taken_back');
    return false;
  }
}

const FOREIGN_KEY_VIOLATION = '23503';

const isReferred = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { code?: unknown } | undefined)?.code === FOREIGN_KEY_VIOLATION;
