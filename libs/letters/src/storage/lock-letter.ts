import type { FactStatus, LetterKind, LetterStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { readersOfRecordSql } from '#libs/work-items';
import type { AskedReply } from '../domain/replies.js';

/** A letter under lock, with what access looks at. */
export interface LockedLetter {
  id: string;
  kind: LetterKind;
  status: LetterStatus;
  ownerUnitId: string;
  unitId: string | null;
  planId: string | null;
  sent: boolean;
  readerUnitIds: string[];
  /** Who is to answer or has answered: whom it goes to, of a circular each unit it names. */
  answeringUnitIds: string[];
  /** Of a circular that was sent. */
  replies: AskedReply[];
  answerBy: CalendarDate | null;
  version: number;
}

/** The units that read a letter once it is sent, over `letter`. */
export const LETTER_READERS = `ARRAY(
  SELECT DISTINCT reader FROM (
    SELECT letter.unit_id WHERE letter.unit_id IS NOT NULL
    UNION SELECT named.unit_id FROM letter_fact AS named WHERE named.letter_id = letter.id AND letter.kind = 'circular'
    -- a unit that stays may have given its answer to another one
    UNION SELECT reply.unit_id FROM letter_reply AS reply WHERE reply.letter_id = letter.id
  ) AS addressed (unit_id) CROSS JOIN LATERAL unnest(${readersOfRecordSql('addressed.unit_id')}) AS reader)`;

/** The units that are to answer a letter, or have answered it, over `letter`. */
export const ANSWERING_UNITS = `CASE WHEN letter.unit_id IS NOT NULL THEN ARRAY[letter.unit_id] ELSE ARRAY(
  SELECT DISTINCT reply.unit_id FROM letter_reply AS reply WHERE reply.letter_id = letter.id) END`;

const COLUMNS = `letter.id, letter.kind, letter.status, letter.owner_unit_id AS "ownerUnitId", letter.unit_id AS "unitId",
  letter.plan_id AS "planId", letter.sent_at IS NOT NULL AS sent, ${LETTER_READERS} AS "readerUnitIds",
  ${ANSWERING_UNITS} AS "answeringUnitIds",
  (SELECT coalesce(json_agg(json_build_object('unitId', reply.unit_id, 'version', reply.version,
    'answered', reply.answered_at IS NOT NULL)), '[]') FROM letter_reply AS reply WHERE reply.letter_id = letter.id) AS replies,
  letter.answer_by AS "answerBy", letter.version`;

/** Locks letters in the order of their ids; what is read is read after the wait. */
export async function lockLetters(tx: Transaction, ids: readonly string[]): Promise<LockedLetter[]> {
  await tx.query('SELECT FROM letter WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
  return tx.query(`SELECT ${COLUMNS} FROM letter WHERE id = ANY ($1::uuid[]) ORDER BY id`, [ids]);
}

/** What a letter says of a unit, under the lock of its letter. */
export interface LockedFact {
  id: string;
  letterId: string;
  unitId: string;
  unitName: string;
  status: FactStatus;
  checkBy: CalendarDate | null;
  version: number;
}

/** The facts of locked letters, units in official order. */
export const factsOf = (tx: Transaction, letterIds: readonly string[]): Promise<LockedFact[]> =>
  tx.query(FACTS, [letterIds]);

const FACTS = `
  SELECT fact.id, fact.letter_id AS "letterId", fact.unit_id AS "unitId", unit.name AS "unitName", fact.status,
    fact.check_by AS "checkBy", fact.version
  FROM letter_fact AS fact JOIN unit ON unit.id = fact.unit_id WHERE fact.letter_id = ANY ($1::uuid[])
  ORDER BY unit.official_place`;

/** The items of locked letters, by letter. */
export const itemsOf = (
  tx: Transaction,
  letterIds: readonly string[],
): Promise<{ letterId: string; itemId: string; planId: string; leadUnitId: string }[]> => tx.query(ITEMS, [letterIds]);

const ITEMS = `
  SELECT line.letter_id AS "letterId", item.id AS "itemId", item.plan_id AS "planId",
    item.lead_unit_id AS "leadUnitId"
  FROM letter_item AS line JOIN work_item AS item ON item.id = line.item_id
  WHERE line.letter_id = ANY ($1::uuid[]) ORDER BY line.letter_id, line.ordinal`;
