import type { Transaction } from '#libs/database';
import { changedRows } from '../changed-rows.js';
import { dutyKey, type Destinations } from './take-lines.js';
import type { Taking } from './take-items.js';

interface Contest {
  id: string;
  itemId: string;
  role: string;
}

/**
 * What is open round the items goes on under the new unit: contests, extensions, co-ordination, submissions with their
 * marks, returns, people. Where the new unit has the same open already, its own stays.
 */
export async function takeClaims(tx: Transaction, taking: Taking, destinations: Destinations): Promise<void> {
  const { take, items, after, leadOf } = taking;
  const itemIds = [...items.keys()];
  const from = take.fromUnitId;
  const heirOfItem = heirsOfItems(taking);
  const [ids, heirs] = [[...heirOfItem.keys()], [...heirOfItem.values()]];
  await takeContests(tx, taking, destinations);
  await changedRows(tx, STRAY_CONTESTS, [itemIds, take.heirIds]);
  await changedRows(tx, PROPOSED, [from, take.heirId]);
  for (const [drop, move] of CLAIMS) {
    if (drop !== null) await changedRows(tx, drop, [from, ids, heirs]);
    await changedRows(tx, move, [from, ids, heirs]);
  }
  const led = [...items.values()].filter((item) => item.leadUnitId === from).map(({ id }) => id);
  for (const sql of [EXTENSIONS, SUBMISSIONS]) await changedRows(tx, sql, [from, led, led.map(leadOf)]);
  await changedRows(tx, CLEAR_CONTESTED, [itemIds]);
  if (take.heirId !== from) await changedRows(tx, OFFICES, [from, take.heirId]);
  await changedRows(tx, STRAY_COORDINATIONS, [itemIds, after.ended.length > 0 ? take.heirIds : []]);
}

/** For each item the unit that follows in it: as the lead, else by the first share. */
function heirsOfItems({ take, items, shares, after, leadOf }: Taking): ReadonlyMap<string, string> {
  const moved = new Map(after.moved.map(({ itemId, unitId }) => [itemId, unitId]));
  const named = new Set(shares.filter(({ unitId }) => unitId === take.fromUnitId).map(({ itemId }) => itemId));
  const heirs = new Map<string, string>();
  for (const item of items.values()) {
    const heir = item.leadUnitId === take.fromUnitId ? leadOf(item.id) : (moved.get(item.id) ?? take.heirId);
    const isNamed = item.leadUnitId === take.fromUnitId || named.has(item.id);
    if (isNamed && heir !== take.fromUnitId) heirs.set(item.id, heir);
  }
  return heirs;
}

async function takeContests(tx: Transaction, { take }: Taking, destinations: Destinations): Promise<void> {
  const contests = await tx.query<Contest[]>(CONTESTS, [take.fromUnitId]);
  for (const { id, itemId, role } of contests) {
    const to = destinations.get(dutyKey(itemId, role));
    const stays = to === undefined && take.heirId === take.fromUnitId;
    if (stays) continue;
    const moved = to ? await changedRows(tx, MOVE_CONTEST, [id, to.unitId, to.dispatchId]) : [];
    if (moved.length === 0) await changedRows(tx, WITHDRAW_CONTEST, [id]);
  }
}

const CONTESTS = `
  SELECT id, item_id AS "itemId", role FROM contest WHERE unit_id = $1 AND status = 'open' ORDER BY id FOR NO KEY UPDATE`;
const MOVE_CONTEST = `
  UPDATE contest AS moved SET unit_id = $2, dispatch_id = $3, version = version + 1
  WHERE id = $1 AND NOT EXISTS (
    SELECT FROM contest AS own WHERE own.item_id = moved.item_id AND own.unit_id = $2 AND own.status = 'open')
  RETURNING id`;
const WITHDRAW_CONTEST = `UPDATE contest SET status = 'withdrawn', version = version + 1 WHERE id = $1`;
// Of an heir whose share became one with another.
const STRAY_CONTESTS = `
  UPDATE contest SET status = 'withdrawn', version = version + 1
  WHERE item_id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) AND status = 'open' AND role <> 'lead'
    AND NOT EXISTS (SELECT FROM work_item_share AS share
      WHERE share.item_id = contest.item_id AND share.unit_id = contest.unit_id AND share.role = contest.role)`;
const PROPOSED = `
  UPDATE contest SET proposed_unit_id = CASE WHEN unit_id = $2 THEN NULL ELSE $2::uuid END, version = version + 1
  WHERE proposed_unit_id = $1 AND status = 'open'`;
const CLEAR_CONTESTED = `
  UPDATE work_item AS item SET contested_at = NULL
  WHERE id = ANY ($1::uuid[]) AND contested_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM contest WHERE contest.item_id = item.id AND contest.status = 'open')`;
const OFFICES = 'UPDATE item_staffing SET office_unit_id = $2, version = version + 1 WHERE office_unit_id = $1';

const HEIRS = 'unnest($2::uuid[], $3::uuid[]) AS heir (item_id, unit_id)';
const EXTENSIONS = `
  UPDATE due_extension AS asked SET unit_id = heir.unit_id, version = version + 1
  FROM ${HEIRS} WHERE asked.item_id = heir.item_id AND asked.unit_id = $1 AND asked.status = 'open'`;
const SUBMISSIONS = `
  UPDATE item_submission AS given SET unit_id = heir.unit_id
  FROM ${HEIRS} WHERE given.item_id = heir.item_id AND given.unit_id = $1 AND given.outcome = 'open'`;
const STRAY_COORDINATIONS = `
  UPDATE coordination SET status = 'withdrawn', version = version + 1
  WHERE item_id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) AND status = 'open'
    AND NOT EXISTS (SELECT FROM work_item AS item WHERE item.id = coordination.item_id AND item.lead_unit_id = coordination.unit_id)
    AND NOT EXISTS (SELECT FROM work_item_share AS share
      WHERE share.item_id = coordination.item_id AND share.unit_id = coordination.unit_id)`;

/** What the heir has already is not taken a second time: first the unit's goes, then the rest moves. */
const CLAIMS: readonly (readonly [string | null, string])[] = [
  [
    `DELETE FROM item_staffing AS old USING ${HEIRS}
     WHERE old.item_id = heir.item_id AND old.unit_id = $1 AND EXISTS (
       SELECT FROM item_staffing AS own WHERE own.item_id = old.item_id AND own.unit_id = heir.unit_id)`,
    `UPDATE item_staffing AS old SET unit_id = heir.unit_id, version = version + 1
     FROM ${HEIRS} WHERE old.item_id = heir.item_id AND old.unit_id = $1`,
  ],
  [
    `UPDATE coordination AS old SET status = 'withdrawn', version = version + 1 FROM ${HEIRS}
     WHERE old.item_id = heir.item_id AND old.unit_id = $1 AND old.status = 'open' AND EXISTS (
       SELECT FROM coordination AS own
       WHERE own.item_id = old.item_id AND own.unit_id = heir.unit_id AND own.status = 'open')`,
    `UPDATE coordination AS old SET unit_id = heir.unit_id, version = version + 1
     FROM ${HEIRS} WHERE old.item_id = heir.item_id AND old.unit_id = $1 AND old.status = 'open'`,
  ],
  [
    `DELETE FROM review_mark AS old USING ${HEIRS}, item_submission AS given
     WHERE given.id = old.submission_id AND given.outcome = 'open' AND given.item_id = heir.item_id
       AND old.part = 'unit' AND old.subject_id = $1 AND EXISTS (
         SELECT FROM review_mark AS own WHERE own.submission_id = old.submission_id AND own.part = 'unit'
           AND own.subject_id = heir.unit_id)`,
    `UPDATE review_mark AS old SET subject_id = heir.unit_id FROM ${HEIRS}, item_submission AS given
     WHERE given.id = old.submission_id AND given.outcome = 'open' AND given.item_id = heir.item_id
       AND old.part = 'unit' AND old.subject_id = $1`,
  ],
  [
    `DELETE FROM item_return_part AS old USING ${HEIRS}, item_return AS given
     WHERE given.id = old.return_id AND given.answered_at IS NULL AND given.item_id = heir.item_id
       AND old.part = 'unit' AND old.subject_id = $1 AND EXISTS (
         SELECT FROM item_return_part AS own WHERE own.return_id = old.return_id AND own.part = 'unit'
           AND own.subject_id = heir.unit_id)`,
    `UPDATE item_return_part AS old SET subject_id = heir.unit_id FROM ${HEIRS}, item_return AS given
     WHERE given.id = old.return_id AND given.answered_at IS NULL AND given.item_id = heir.item_id
       AND old.part = 'unit' AND old.subject_id = $1`,
  ],
];
