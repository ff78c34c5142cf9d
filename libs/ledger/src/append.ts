import { newId } from '#libs/kernel';
import { queryPrepared, type Transaction } from '#libs/database';
import { canonicalJson, ENCODING_VERSION, newSalt, payloadHash } from './domain/payload-hash.js';
import type { NewLedgerEntry } from './entry.js';

/** Wakes the sequencer when the appending transaction commits. */
export const PENDING_CHANNEL = 'ledger_pending';

/**
 * Records one act in the transaction that does it, and returns the entry's id.
 *
 * The caller must hold the lock on the subject's row: insert numbers are given out here, and only that lock makes the
 * numbers of one subject rise in the order of its commits.
 */
export async function append(transaction: Transaction, entry: NewLedgerEntry): Promise<string> {
  const [id] = await appendAll(transaction, [entry]);
  if (id === undefined) throw new Error('The ledger took no entry.');
  return id;
}

/** Records several acts in the order given, by one statement whatever their number; returns their ids. */
export async function appendAll(transaction: Transaction, entries: readonly NewLedgerEntry[]): Promise<string[]> {
  if (entries.length === 0) return [];
  const rows = entries.map(toRow);
  await queryPrepared(transaction, APPEND, [`[${rows.map(({ json }) => json).join(',')}]`, PENDING_CHANNEL]);
  return rows.map(({ id }) => id);
}

function toRow(entry: NewLedgerEntry, ordinal: number): { id: string; json: string } {
  const id = newId();
  const salt = newSalt();
  const body = canonicalJson(entry.payload);
  const row = JSON.stringify({
    ordinal,
    id,
    subject_type: entry.subject.type,
    subject_id: entry.subject.id,
    subject_version: entry.subject.version,
    item_id: entry.itemId ?? null,
    plan_id: entry.planId ?? null,
    unit_ids: [...new Set(entry.unitIds)],
    actor_id: entry.actorId,
    actor_unit_id: entry.actorUnitId ?? null,
    on_behalf_of: entry.onBehalfOf ?? null,
    action: entry.action,
    command_id: entry.commandId,
    occurred_at: entry.occurredAt.toISOString(),
    encoding_version: ENCODING_VERSION,
    payload_hash: bytea(payloadHash(salt, body)),
    salt: bytea(salt),
  });
  // The canonical text itself goes into the statement: what is stored is what was hashed.
  return { id, json: `${row.slice(0, -1)},"body":${body}}` };
}

const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

// INSERT … SELECT … ORDER BY gives identity numbers in that order. The foreign key of the payload is checked at the end
// of the statement, when the entry is there.
const APPEND = `
  WITH input AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS given (
      ordinal integer, id uuid, subject_type text, subject_id uuid, subject_version integer, item_id uuid, plan_id uuid,
      unit_ids uuid[], actor_id uuid, actor_unit_id uuid, on_behalf_of uuid, action text, command_id uuid,
      occurred_at timestamptz, encoding_version smallint, payload_hash bytea, salt bytea, body jsonb)
  ), entry AS (
    INSERT INTO ledger_entry (id, subject_type, subject_id, subject_version, item_id, plan_id, unit_ids, actor_id,
      actor_unit_id, on_behalf_of, action, command_id, occurred_at, encoding_version, payload_hash)
    SELECT id, subject_type, subject_id, subject_version, item_id, plan_id, unit_ids, actor_id,
      actor_unit_id, on_behalf_of, action, command_id, occurred_at, encoding_version, payload_hash
    FROM input ORDER BY ordinal
    RETURNING number, id
  ), payload AS (
    INSERT INTO ledger_payload (entry_id, salt, body) SELECT id, salt, body FROM input
  ), pending AS (
    INSERT INTO ledger_pending (number, entry_id) SELECT number, id FROM entry
  )
  SELECT pg_notify($2, '')`;
