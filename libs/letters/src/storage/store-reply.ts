import type { Transaction } from '#libs/database';
import type { OwnRecord } from '#libs/evidence';
import { changedRows } from '#libs/work-items';
import type { LockedLetter } from './lock-letter.js';

/** What a unit answers to a circular. */
export interface NewReply {
  readonly unitId: string;
  readonly text: string;
  readonly records: readonly OwnRecord[];
  readonly actorId: string;
  readonly occurredAt: Date;
  /** No other unit is missing: with it the letter is answered. */
  readonly isLast: boolean;
}

/** Opens the answers of a circular that is sent: one for each unit it names, in the version that sending makes. */
export async function openReplies(tx: Transaction, letterIds: readonly string[]): Promise<void> {
  await tx.query(OPEN, [letterIds]);
}

/** Answers for all units in whose name `unitId` still has to, under the lock of the letter; gives those as the letter names them. */
export async function storeReply(tx: Transaction, letter: LockedLetter, reply: NewReply): Promise<string[]> {
  const { unitId, text, records, actorId, occurredAt, isLast } = reply;
  const stored = await changedRows<{ namedUnitId: string }>(tx, STORE, [
    ...[letter.id, unitId, text, actorId, occurredAt, letter.version + 1],
  ]);
  const named = stored.map(({ namedUnitId }) => namedUnitId);
  await tx.query(CITE, [letter.id, named, JSON.stringify(records)]);
  await changedRows(tx, RAISE, [letter.id, isLast, actorId, occurredAt]);
  return named;
}

const OPEN = `
  INSERT INTO letter_reply (letter_id, named_unit_id, unit_id, version)
  SELECT letter.id, fact.unit_id, fact.unit_id, letter.version
  FROM letter_fact AS fact JOIN letter ON letter.id = fact.letter_id
  WHERE letter.id = ANY ($1::uuid[]) AND letter.kind = 'circular'`;
const STORE = `
  UPDATE letter_reply SET text = $3, answered_by = $4, answered_at = $5, version = $6
  WHERE letter_id = $1 AND unit_id = $2 AND answered_at IS NULL RETURNING named_unit_id AS "namedUnitId"`;
const CITE = `
  INSERT INTO letter_reply_evidence (letter_id, named_unit_id, evidence_id, number)
  SELECT $1, named.id, cited.id, cited.number
  FROM unnest($2::uuid[]) AS named (id) CROSS JOIN json_to_recordset($3::json) AS cited (id uuid, number integer)`;
const RAISE = `
  UPDATE letter SET version = version + 1, status = CASE WHEN $2::boolean THEN 'answered' ELSE status END,
    answered_by = CASE WHEN $2::boolean THEN $3::uuid END, answered_at = CASE WHEN $2::boolean THEN $4::timestamptz END
  WHERE id = $1`;
