import type { LetterStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import {
  governmentSql,
  succeeded,
  type OpenThing,
  type SuccessionContributor,
  type TakeOver,
} from '#libs/organisation';
import { takeFacts } from './succeeded-facts.js';

interface OpenLetter {
  id: string;
  kind: string;
  status: LetterStatus;
  ownerUnitId: string;
  /** It goes to the unit; otherwise it says something of it, and once sent the unit answers with others. */
  isAddressed: boolean;
  version: number;
}

/**
 * Letters the unit has to answer go to whoever follows, and so do those that are prepared: they are checked again, as they go
 * to somebody else. What was answered or is over keeps its name.
 */
export const letterSuccession: SuccessionContributor = {
  layer: 7,

  openThings: (manager, unitIds) => manager.query<OpenThing[]>(LETTERS, [unitIds]),

  async hold(tx, { from, heirs }) {
    await tx.query(HOLD, [[...from, ...heirs]]);
  },

  async takeOver(tx, take) {
    const entries: NewLedgerEntry[] = [];
    for (const letter of await tx.query<OpenLetter[]>(CONCERNED, [take.fromUnitId])) {
      const heir = take.heirOf('letter', letter.id);
      if (heir !== take.fromUnitId) entries.push(await takeLetter(tx, take, letter, heir));
    }
    return entries;
  },
};

async function takeLetter(tx: Transaction, take: TakeOver, letter: OpenLetter, heir: string): Promise<NewLedgerEntry> {
  const { fromUnitId, actorId, occurredAt } = take;
  const isSent = letter.status === 'sent';
  if (!isSent) await takeFacts(tx, letter.id, fromUnitId, heir);
  if (isSent) await tx.query(letter.isAddressed ? ANSWERED_BY_HEIR : REPLIED_BY_HEIR, [letter.id, heir, fromUnitId]);
  else if (letter.isAddressed && letter.kind === 'urge' && (await standsAlready(tx, letter, heir))) {
    await tx.query('DELETE FROM letter_item WHERE letter_id = $1', [letter.id]);
    await tx.query(DISCARD, [letter.id, actorId, occurredAt, DOUBLED]);
  } else await tx.query(CHECK_AGAIN, [letter.id, letter.isAddressed, heir]);
  return succeeded(take, {
    subject: { type: 'letter', id: letter.id, version: letter.version + 1 },
    // Of what was not sent only the office hears.
    unitIds: isSent ? [letter.ownerUnitId, fromUnitId, heir] : [letter.ownerUnitId],
    toUnitIds: [heir],
  });
}

/** One urge for each unit: whoever follows has one prepared, which takes what this was about the next time. */
async function standsAlready(tx: Transaction, { ownerUnitId }: OpenLetter, heir: string): Promise<boolean> {
  const standing = await tx.query<unknown[]>(STANDING, [ownerUnitId, heir]);
  return standing.length > 0;
}

const DOUBLED = '机构调整后，承接单位已有一份拟发的催办单，有关事项并入其中。';
const DRAFT = `letter.status IN ('prepared', 'checked')`;
/** A unit that a circular names has not answered it. */
const UNREPLIED = `reply.answered_at IS NULL AND letter.status = 'sent'`;
const TITLE = `concat_ws(' ', letter.number, letter.title)`;
// Of another government's drafts nothing is told; they go to the heir all the same.
const OWN = `(letter.status = 'sent' OR (${governmentSql('letter.owner_unit_id')}) = (${governmentSql('concerned.unit_id')}))`;
const LETTERS = `
  SELECT DISTINCT 'letter' AS kind, letter.id AS "subjectId", concerned.unit_id AS "fromUnitId", ${TITLE} AS title,
    NULL::uuid AS "itemId"
  FROM (
    SELECT letter.id, letter.unit_id FROM letter WHERE letter.unit_id = ANY ($1::uuid[]) AND (${DRAFT} OR letter.status = 'sent')
    UNION SELECT letter.id, fact.unit_id FROM letter_fact AS fact JOIN letter ON letter.id = fact.letter_id
    WHERE fact.unit_id = ANY ($1::uuid[]) AND ${DRAFT}
    UNION SELECT reply.letter_id, reply.unit_id FROM letter_reply AS reply JOIN letter ON letter.id = reply.letter_id
    WHERE reply.unit_id = ANY ($1::uuid[]) AND ${UNREPLIED}) AS concerned
  JOIN letter ON letter.id = concerned.id WHERE ${OWN} ORDER BY letter.id`;
const HOLD = `
  SELECT FROM letter WHERE (${DRAFT} OR letter.status = 'sent')
    AND (unit_id = ANY ($1::uuid[]) OR id IN (SELECT letter_id FROM letter_fact WHERE unit_id = ANY ($1::uuid[]))
      OR id IN (SELECT letter_id FROM letter_reply WHERE unit_id = ANY ($1::uuid[]) AND answered_at IS NULL))
  ORDER BY id FOR NO KEY UPDATE`;
const CONCERNED = `
  SELECT letter.id, letter.kind, letter.status, letter.owner_unit_id AS "ownerUnitId", letter.version,
    coalesce(letter.unit_id = $1, false) AS "isAddressed"
  FROM letter WHERE (letter.unit_id = $1 AND (${DRAFT} OR letter.status = 'sent'))
    OR (${DRAFT} AND letter.id IN (SELECT letter_id FROM letter_fact WHERE unit_id = $1))
    OR EXISTS (SELECT FROM letter_reply AS reply WHERE reply.letter_id = letter.id AND reply.unit_id = $1 AND ${UNREPLIED})
  ORDER BY letter.id`;
const STANDING = `
  SELECT FROM letter WHERE kind = 'urge' AND ${DRAFT} AND owner_unit_id = $1 AND unit_id = $2`;
const ANSWERED_BY_HEIR = `
  UPDATE letter SET addressed_unit_id = coalesce(addressed_unit_id, unit_id), unit_id = $2, version = version + 1
  WHERE id = $1 AND unit_id = $3`;
const REPLIED_BY_HEIR = `
  WITH raised AS (UPDATE letter SET version = version + 1 WHERE id = $1 RETURNING version)
  UPDATE letter_reply SET unit_id = $2, version = raised.version FROM raised
  WHERE letter_id = $1 AND unit_id = $3 AND answered_at IS NULL`;
const CHECK_AGAIN = `
  UPDATE letter SET unit_id = CASE WHEN $2::boolean THEN $3::uuid ELSE unit_id END, status = 'prepared',
    checked_by = NULL, checked_at = NULL, version = version + 1
  WHERE id = $1`;
const DISCARD = `
  UPDATE letter SET status = 'discarded', ended_by = $2, ended_at = $3, end_reason = $4, version = version + 1 WHERE id = $1`;
