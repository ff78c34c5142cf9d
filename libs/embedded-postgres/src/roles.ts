import { Client } from 'pg';

import { connectionUrl } from './server-record.js';
import type { Role, ServerRecord } from './server-record.js';

/** The database of `npm start`. */
export const databaseName = 'duban';

/**
 * Creates what is missing: the owner (migrations), the application's role and the eraser's, and the database. None but the
 * owner may create anything; what the others may touch is granted by the migrations.
 */
export async function ensureRoles(record: ServerRecord): Promise<void> {
  const client = new Client({ connectionString: connectionUrl(record, 'duban_super', 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'duban_%'`,
    );
    const known = new Set(rows.map(({ rolname }) => rolname));
    for (const role of ['duban_owner', 'duban_app', 'duban_eraser'] satisfies Role[]) {
      // Names and passwords are ours (letters, digits, - and _), so nothing needs escaping.
      if (!known.has(role)) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${record.passwords[role]}'`);
    }
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName} OWNER duban_owner`);
    await client.query(`REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${databaseName} TO duban_app, duban_eraser`);
  } finally {
    await client.end();
  }
}
