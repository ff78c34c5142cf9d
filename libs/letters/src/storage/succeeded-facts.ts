import type { Transaction } from '#libs/database';

/**
 * What a letter that is not sent says of a unit is said of the one that follows, which is asked where this was asked. Said of
 * both, it becomes one, and is put to the unit anew.
 */
export async function takeFacts(tx: Transaction, letterId: string, from: string, heir: string): Promise<void> {
  await tx.query(JOIN_FACTS, [letterId, from, heir]);
  await tx.query(LEAVE, [letterId, from, heir]);
  await tx.query(TAKE, [letterId, from, heir]);
}

const JOIN_FACTS = `
  UPDATE letter_fact AS own SET facts = own.facts || E'\\n' || old.facts, item_ids = own.item_ids || old.item_ids, status = 'noted', check_by = NULL, words = NULL,
    answered_by = NULL, answered_at = NULL, kept_reason = NULL, version = own.version + 1
  FROM letter_fact AS old
  WHERE own.letter_id = $1 AND own.unit_id = $3 AND old.letter_id = $1 AND old.unit_id = $2`;
const LEAVE = `
  DELETE FROM letter_fact AS old WHERE old.letter_id = $1 AND old.unit_id = $2 AND EXISTS (
    SELECT FROM letter_fact AS own WHERE own.letter_id = $1 AND own.unit_id = $3)`;
const TAKE = `UPDATE letter_fact SET unit_id = $3, version = version + 1 WHERE letter_id = $1 AND unit_id = $2`;
