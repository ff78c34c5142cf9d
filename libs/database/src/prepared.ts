import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** The part of pg's pool and of its clients that is used here: TypeORM's own query method cannot name a statement. */
interface NamedStatements {
  query(statement: { name: string; text: string; values: readonly unknown[] }): Promise<{ rows: unknown[] }>;
}

const names = new Map<string, string>();

/**
 * Runs a statement that every connection parses once and plans a few times at most. For what every page asks: on a
 * statement of twenty lines that was two thirds of the database's time (docs/performance.md). Not for texts of which
 * there may be any number, since a connection keeps each of them.
 */
export async function queryPrepared<Row>(
  manager: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const connection: unknown = manager.queryRunner
    ? await manager.queryRunner.connect()
    : (manager.dataSource.driver as unknown as { master: unknown }).master;
  const { rows } = await (connection as NamedStatements).query({ name: nameOf(text), text, values });
  return rows as Row[];
}

/**
 * A parameter that the planner does not look into, for statements given to {@link queryPrepared}. PostgreSQL keeps one
 * plan for all values only where that looks no dearer than a plan for the values at hand. An array (of which it assumes
 * ten members) or a value much rarer than others makes it look dearer: then each execution is planned anew, which for
 * the page of an item took four fifths of the database's time (docs/performance.md).
 */
export const unseen = (placeholder: string, type: string): string => `(SELECT ${placeholder}::${type})::${type}`;

/**
 * The statement with each row as one JSON text in `row`, for a row of many columns: describing and reading fifty of them
 * takes the driver as long as all else it does, and writing them as JSON takes the database next to nothing. Instants are
 * text then.
 */
export const rowsAsJson = (text: string): string => `SELECT to_json(wide)::text AS row FROM (${text}) AS wide`;

/** The same on every process, so that a pooler between us and the server recognises it. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return name;
}
