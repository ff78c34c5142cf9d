import type { AssignmentRole } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry } from '../../acts.js';
import { changedRows } from '../changed-rows.js';
import { endHeldCase } from '../end-held-case.js';
import { basisOf, documentOf, type RevisionContext } from './revision-context.js';

/** A contest that was open before the revision. */
export interface OpenContest {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly role: AssignmentRole;
}

/** The contests that are open on these items; their rows are locked with them. */
export const openContests = (tx: Transaction, itemIds: readonly string[]): Promise<OpenContest[]> =>
  tx.query<OpenContest[]>(OPEN, [itemIds]);

/**
 * What becomes of contests once everything else of a revision is done: one whose duty goes on follows it to the dispatch by
 * which the unit has it now; one whose duty is gone or another ends with the document as the reason, and so does the
 * approval of what it asked. It is told in the item's record and on the unit's dispatch.
 */
export async function settleContests(
  tx: Transaction,
  context: RevisionContext,
  contests: readonly OpenContest[],
): Promise<NewLedgerEntry[]> {
  if (contests.length === 0) return [];
  const ids = contests.map(({ id }) => id);
  const following = await changedRows<{ id: string }>(tx, FOLLOW, [ids]);
  const followed = new Set(following.map(({ id }) => id));
  const ending = contests.filter(({ id }) => !followed.has(id));
  const endingIds = ending.map(({ id }) => id);
  await changedRows(tx, END, [endingIds, basisOf(context)]);
  await changedRows(tx, TO_REVISION, [endingIds, [...context.dispatchOf.values()]]);
  const held = await tx.query<{ itemId: string }[]>(HELD_FOR, [endingIds]);
  for (const { itemId } of held) await endHeldCase(tx, itemId, 'revision');
  const itemIds = [...new Set(ending.map(({ itemId }) => itemId))];
  await changedRows(tx, CLEAR_CONTESTED, [itemIds]);
  const items = new Map((await tx.query<Item[]>(ITEMS, [itemIds])).map((item) => [item.id, item]));
  return ending.map(({ id: contestId, itemId, unitId, role }) => {
    const item = items.get(itemId);
    if (!item) throw new Error('A contest is about an item.');
    const { version, leadUnitId } = item;
    return entry(context, {
      subject: { type: 'workItem', id: itemId, version },
      itemId,
      planId: context.planId,
      unitIds: [...new Set([context.actorUnitId, leadUnitId, unitId])],
      action: 'contestEnded',
      payload: { contestId, contestUnitId: unitId, role, ...documentOf(context), basis: context.version.revisingBasis },
    });
  });
}

interface Item {
  id: string;
  version: number;
  leadUnitId: string;
}

const OPEN = `
  SELECT id, item_id AS "itemId", unit_id AS "unitId", role FROM contest
  WHERE item_id = ANY ($1::uuid[]) AND status = 'open' ORDER BY id FOR NO KEY UPDATE`;
// The line in force says that the unit has the duty in this role still, and where.
const FOLLOW = `
  UPDATE contest SET dispatch_id = dispatch.id,
    version = contest.version + CASE WHEN contest.dispatch_id = dispatch.id THEN 0 ELSE 1 END
  FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id JOIN work_item AS item ON item.id = line.item_id
  WHERE contest.id = ANY ($1::uuid[]) AND contest.status = 'open' AND line.item_id = contest.item_id
    AND line.role = contest.role AND line.withdrawn_at IS NULL AND dispatch.unit_id = contest.unit_id
    AND item.status IN ('issued', 'inProgress', 'submitted')
  RETURNING contest.id`;
const END = `
  UPDATE contest SET status = 'withdrawn', decision_reason = $2,
    version = version + CASE WHEN status = 'open' THEN 1 ELSE 0 END
  WHERE id = ANY ($1::uuid[])`;
// Where the revision told the unit of the item, it is told there what became of its contest.
const TO_REVISION = `
  UPDATE contest SET dispatch_id = line.dispatch_id
  FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
  WHERE contest.id = ANY ($1::uuid[]) AND line.dispatch_id = ANY ($2::uuid[]) AND line.item_id = contest.item_id
    AND dispatch.unit_id = contest.unit_id`;
const HELD_FOR = `
  SELECT item.id AS "itemId" FROM work_item AS item JOIN approval_case AS held ON held.id = item.held_by
  WHERE held.payload ->> 'contestId' = ANY ($1::text[])`;
const CLEAR_CONTESTED = `
  UPDATE work_item AS item SET contested_at = NULL
  WHERE id = ANY ($1::uuid[]) AND contested_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM contest WHERE contest.item_id = item.id AND contest.status = 'open')`;
const ITEMS = 'SELECT id, version, lead_unit_id AS "leadUnitId" FROM work_item WHERE id = ANY ($1::uuid[])';
