import type { AssignmentRole } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { dayIn } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import type { ActContext } from '../acts.js';
import type { Duty } from '../domain/dispatches.js';
import { partiesOf, subTaskForm } from '../domain/sub-task-form.js';
import { changedRows } from './changed-rows.js';
import type { DutyMove, Moved } from './duty-move.js';
import { lapseExtensions } from './extensions.js';
import { insertLines } from './insert-dispatches.js';
import type { FamilyItem } from './lock-family.js';
import { moveShareAbove } from './move-share-above.js';
import { moveWhatHangs } from './move-what-hangs.js';
import { lockScopes, recomputeScope } from './recompute-scope.js';
import { refreshSearch } from './refresh-search.js';
import { affectedDispatches, handRevision, withdrawLines } from './revise-dispatches.js';
import { ranksOf } from './unit-ranks.js';

/**
 * Makes a unit the item's lead: one UPDATE of one column, so that at no moment two units answer, or none. The former
 * lead's claim ends, and so does the share the new one had; the parts below go with the lead (see domain/lead-move.ts),
 * and a sub-task's share in the item above goes to the new unit too.
 */
export async function moveLead(tx: Transaction, context: ActContext, move: DutyMove): Promise<Moved> {
  const { item, family, toUnitId, fromUnitId } = move;
  const above = item.parentId === null ? undefined : family.get(item.parentId);
  const touched = [item.id, ...(above ? [above.id] : [])];
  await lockScopes(tx, [item.id]);
  const withdrawn = await withdraw(tx, context, move);
  await changedRows(tx, END_SHARE, [item.id, toUnitId]);
  await changedRows(tx, END_CONTESTS, [item.id, [fromUnitId, toUnitId]]);
  await changedRows(tx, END_STAFFING, [item.id, fromUnitId]);
  await lapseExtensions(tx, [item.id]);
  const below = await moveWhatHangs(tx, context, move);
  const inAbove = above ? await moveShareAbove(tx, context, { ...move, above }) : undefined;
  await changedRows(tx, MOVE_LEAD, [item.id, item.version, toUnitId]);
  if (above) await setParties(tx, context, move, above);
  if (item.id !== move.subjectId) await changedRows(tx, RAISE_ITEM, [item.id]);
  const duties = [{ itemId: item.id, role: 'lead' as const, shareId: null }, ...(inAbove?.duties ?? [])];
  const { revision, entries } = await hand(tx, context, move, duties);
  await refreshSearch(tx, touched);
  await recomputeScope(tx, [above?.id ?? item.id]);
  return { revision, entries: [...below, ...(inAbove?.entries ?? []), ...withdrawn, ...entries] };
}

/** Moves a share that no open sub-task settles, unsigned; one that is settled so goes with the sub-task's lead. */
export async function moveShare(
  tx: Transaction,
  context: ActContext,
  move: DutyMove & { readonly role: Exclude<AssignmentRole, 'lead'> },
): Promise<Moved> {
  const { item, role, fromUnitId, toUnitId, cause } = move;
  const partId = await openPartOf(tx, item.id, fromUnitId);
  const part = partId === null ? undefined : move.family.get(partId);
  if (part) return moveLead(tx, context, { ...move, item: part });
  const withdrawn = await withdraw(tx, context, move);
  const [share] = await changedRows<{ id: string }>(tx, MOVE_SHARE, [item.id, fromUnitId, role, toUnitId]);
  if (!share) throw new Error('An open contest stands without the share it is about.');
  await changedRows(tx, END_STAFFING, [item.id, fromUnitId]);
  const duties = [{ itemId: item.id, role, shareId: share.id }];
  const handed = { planVersionId: move.planVersionId, unitId: toUnitId, duties };
  const { revision, entries } = await handRevision(tx, context, item, handed, cause);
  await refreshSearch(tx, [item.id]);
  await recomputeScope(tx, [item.id]);
  return { revision, entries: [...withdrawn, ...entries] };
}

async function hand(
  tx: Transaction,
  context: ActContext,
  { item, toUnitId, planVersionId, cause, intoDispatchId: dispatchId }: DutyMove,
  duties: readonly Omit<Duty, 'unitId'>[],
): Promise<Moved> {
  if (dispatchId === undefined)
    return handRevision(tx, context, item, { planVersionId, unitId: toUnitId, duties }, cause);
  await insertLines(
    tx,
    duties.map((duty) => ({ ...duty, dispatchId, change: 'added' })),
  );
  return { revision: { dispatchId, unitId: toUnitId }, entries: [] };
}

async function withdraw(
  tx: Transaction,
  context: ActContext,
  { item, fromUnitId, toUnitId, lockedDispatches, cause }: DutyMove,
): Promise<NewLedgerEntry[]> {
  const dispatches = await affectedDispatches(tx, item.id, [fromUnitId, toUnitId], lockedDispatches);
  return withdrawLines(tx, context, item.id, dispatches, cause);
}

/** The open sub-task that settles a unit's share. */
export async function openPartOf(tx: Transaction, itemId: string, unitId: string): Promise<string | null> {
  const [part] = await tx.query<{ id: string }[]>(OPEN_PART, [itemId, unitId]);
  return part?.id ?? null;
}

/** Another unit may be of another rank: then the part is in another's name. */
async function setParties(
  tx: Transaction,
  { occurredAt }: ActContext,
  { item, toUnitId }: DutyMove,
  above: FamilyItem,
): Promise<void> {
  const giving = { ...above, day: dayIn(above.timeZone, occurredAt) };
  const [rank] = await ranksOf(tx, giving, [toUnitId]);
  if (!rank) return;
  const { form, issuerUnitId, reviewerUnitId } = partiesOf(subTaskForm(rank), above);
  await changedRows(tx, SET_PARTIES, [item.id, form, issuerUnitId, reviewerUnitId]);
}

const END_SHARE = 'DELETE FROM work_item_share WHERE item_id = $1 AND unit_id = $2';
const END_CONTESTS = `
  UPDATE contest SET status = 'withdrawn', version = version + 1
  WHERE item_id = $1 AND unit_id = ANY ($2::uuid[]) AND status = 'open'`;
const END_STAFFING = 'DELETE FROM item_staffing WHERE item_id = $1 AND unit_id = $2';
const MOVE_LEAD = `
  UPDATE work_item AS item SET lead_unit_id = $3, status = 'issued', contested_at = CASE
      WHEN EXISTS (SELECT FROM contest WHERE contest.item_id = item.id AND contest.status = 'open') THEN contested_at END,
    field_versions = field_versions || jsonb_build_object('leadUnitId', version + 1)
  WHERE id = $1 AND version = $2`;
const SET_PARTIES = 'UPDATE work_item SET form = $2, issuer_unit_id = $3, reviewer_unit_id = $4 WHERE id = $1';
const RAISE_ITEM = 'UPDATE work_item SET version = version + 1 WHERE id = $1';
const MOVE_SHARE = `
  UPDATE work_item_share SET unit_id = $4, group_id = NULL, signed_at = NULL, signed_by = NULL, version = version + 1
  WHERE item_id = $1 AND unit_id = $2 AND role = $3 RETURNING id`;
const OPEN_PART = `
  SELECT part.id FROM work_item_share AS share JOIN work_item AS part ON part.id = share.sub_task_id
  WHERE share.item_id = $1 AND share.unit_id = $2 AND part.status IN ('issued', 'inProgress', 'submitted')`;
