import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Run } from './bare-transaction.js';

/** One entry of a command. */
export interface BareEntry {
  type: 'dispatch' | 'workItem' | 'approvalCase';
  id: string;
  /** The item it is about, where that is not the subject. */
  itemId?: string;
  /** Who did it, where that is not who gave the command. */
  userId?: string;
  /** The subject's version after the act. */
  version: number;
  unitIds: readonly string[];
  action: string;
  payload: object;
}

/** What the entries of a command have in common. */
export interface BareCommand {
  planId: string;
  userId: string;
  unitId: string;
  now: Date;
}

/** Appends entries as ours does: salted and hashed, by one statement. */
export async function append(run: Run, command: BareCommand, entries: readonly BareEntry[]): Promise<void> {
  const commandId = v7();
  const rows = entries.map(({ type, id, itemId, userId, version, unitIds, action, payload }) => {
    const salt = randomBytes(32);
    const hash = createHash('sha256').update(salt).update(JSON.stringify(payload)).digest('hex');
    return {
      id: v7(),
      subject_type: type,
      subject_id: id,
      subject_version: version,
      item_id: itemId ?? (type === 'workItem' ? id : null),
      plan_id: command.planId,
      unit_ids: [...new Set(unitIds)],
      actor_id: userId ?? command.userId,
      actor_unit_id: command.unitId,
      action,
      command_id: commandId,
      occurred_at: command.now.toISOString(),
      salt: `\\x${salt.toString('hex')}`,
      body: payload,
      payload_hash: `\\x${hash}`,
    };
  });
  await run('append', APPEND, [JSON.stringify(rows)]);
}

/** $1 the entries as JSON: into the ledger, its payloads and its queue. */
const APPEND = `
  WITH input AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS given (
      id uuid, subject_type text, subject_id uuid, subject_version integer, item_id uuid, plan_id uuid, unit_ids uuid[],
      actor_id uuid, actor_unit_id uuid, action text, command_id uuid, occurred_at timestamptz, payload_hash bytea,
      salt bytea, body jsonb)
  ), entry AS (
    INSERT INTO ledger_entry (id, subject_type, subject_id, subject_version, item_id, plan_id, unit_ids, actor_id,
      actor_unit_id, action, command_id, occurred_at, encoding_version, payload_hash)
    SELECT id, subject_type, subject_id, subject_version, item_id, plan_id, unit_ids, actor_id,
      actor_unit_id, action, command_id, occurred_at, 1, payload_hash FROM input
    RETURNING number, id
  ), payload AS (
    INSERT INTO ledger_payload (entry_id, salt, body) SELECT id, salt, body FROM input
  ), pending AS (
    INSERT INTO ledger_pending (number, entry_id) SELECT number, id FROM entry
  )
  SELECT pg_notify('ledger_pending', '')`;
