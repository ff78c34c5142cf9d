import type { DataSource } from 'typeorm';

/** The ledger proper: the application appends and reads it, and can neither change nor remove a row. */
const APPEND_ONLY = ['ledger_entry', 'ledger_payload', 'ledger_position'];

/** A flow's version that a case began with, and what somebody decided, stay as they are. */
const WRITTEN_ONCE = ['approval_flow', 'approval_decision'];

/**
 * Gives the application role exactly what it needs; run after every migration, so that a new table is covered.
 * `ledger_pending` and `ledger_head` are the sequencer's queue, not the ledger: it must move rows out of them.
 */
export async function grantApplicationRole(dataSource: DataSource, role: string): Promise<void> {
  const [found] = await dataSource.query<{ quoted: string }[]>(
    'SELECT quote_ident(rolname) AS quoted FROM pg_roles WHERE rolname = $1',
    [role],
  );
  if (!found)
    throw new Error(`The database role "${role}" does not exist: create it before migrating (docs/operations.md).`);
  const [owner] = await dataSource.query<{ name: string }[]>('SELECT current_user AS name');
  if (owner?.name === role) return; // one role for both: a small private installation; the rights below cannot bind it
  await dataSource.query(`
    GRANT USAGE ON SCHEMA public TO ${found.quoted};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${found.quoted};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${found.quoted};
    REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM ${found.quoted};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${[...APPEND_ONLY, ...WRITTEN_ONCE].join(', ')} FROM ${found.quoted};
  `);
}
