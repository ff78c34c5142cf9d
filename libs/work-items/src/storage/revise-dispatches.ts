import { CONTEST_WORKING_DAYS } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { addWorkingDays, dayIn, newId, Problem } from '#libs/kernel';
import type { JsonObject, NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import type { Duty } from '../domain/dispatches.js';
import { changedRows } from './changed-rows.js';
import { insertDispatches } from './insert-dispatches.js';
import type { LockedItem } from './lock-items.js';

/** A dispatch that hands out a duty, under lock. */
export interface AffectedDispatch {
  id: string;
  unitId: string;
  version: number;
}

/** The dispatch that hands a duty to the unit which takes it over. */
export interface Revision {
  dispatchId: string;
  unitId: string;
}

/** Locks the dispatches by which these units have a duty in one of the items, in their order and before the items. */
export async function lockAffected(
  tx: Transaction,
  itemIds: readonly string[],
  unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(LOCK, [itemIds, unitIds]);
  return new Set(rows.map(({ id }) => id));
}

/** Those dispatches of one item, once the items are locked too. `stale` where one was handed out since. */
export async function affectedDispatches(
  tx: Transaction,
  itemId: string,
  unitIds: readonly string[],
  locked: ReadonlySet<string>,
): Promise<AffectedDispatch[]> {
  const dispatches = await tx.query<AffectedDispatch[]>(AFFECTED, [[itemId], unitIds]);
  if (dispatches.some(({ id }) => !locked.has(id))) throw new Problem('stale');
  return dispatches;
}

/**
 * Withdraws the lines of these dispatches for an item: they stay as a record of what was handed out. Returns the
 * entries of the dispatches, whose versions it raises.
 */
export async function withdrawLines(
  tx: Transaction,
  context: ActContext,
  itemId: string,
  dispatches: readonly AffectedDispatch[],
  cause: JsonObject,
): Promise<NewLedgerEntry[]> {
  const ids = dispatches.map(({ id }) => id);
  await changedRows(tx, WITHDRAW, [itemId, ids, context.occurredAt]);
  await changedRows(tx, RAISE, [ids]);
  return dispatches.map((dispatch) =>
    entry(context, {
      subject: { type: 'dispatch', id: dispatch.id, version: dispatch.version + 1 },
      unitIds: [dispatch.unitId],
      action: 'revised',
      payload: cause,
    }),
  );
}

/** The lines by which units lead items, any number in the same three statements; else as {@link withdrawLines}. */
export async function withdrawLeads(
  tx: Transaction,
  context: ActContext,
  items: readonly { readonly id: string; readonly leadUnitId: string }[],
  locked: ReadonlySet<string>,
): Promise<NewLedgerEntry[]> {
  const lines = await tx.query<(AffectedDispatch & { itemId: string })[]>(LED, [JSON.stringify(items)]);
  if (lines.some(({ id }) => !locked.has(id))) throw new Problem('stale');
  const given = JSON.stringify(lines.map(({ id, itemId }) => ({ id, itemId })));
  await changedRows(tx, WITHDRAW_MANY, [given, context.occurredAt]);
  await changedRows(tx, RAISE_MANY, [given]);
  const raised = new Map<string, number>();
  return lines.map(({ id, unitId, version: before, itemId }) => {
    const version = (raised.get(id) ?? before) + 1;
    raised.set(id, version);
    return entry(context, {
      subject: { type: 'dispatch', id, version },
      unitIds: [unitId],
      action: 'revised',
      payload: { revisedItemId: itemId },
    });
  });
}

/** Hands duties to the unit that takes them over, by a dispatch of its own which it signs. */
export async function handRevision(
  tx: Transaction,
  context: ActContext,
  { planId, timeZone, issuerUnitId }: Pick<LockedItem, 'planId' | 'timeZone' | 'issuerUnitId'>,
  handed: { planVersionId: string; unitId: string; duties: readonly Omit<Duty, 'unitId'>[] },
  cause: JsonObject,
): Promise<{ revision: Revision; entries: NewLedgerEntry[] }> {
  const { unitId, duties } = handed;
  const dispatchId = newId();
  await insertDispatches(tx, [
    {
      ...handed,
      id: dispatchId,
      planId,
      kind: 'revision',
      issuedAt: context.occurredAt,
      issuedBy: context.actor.userId,
      contestUntil: addWorkingDays(dayIn(timeZone, context.occurredAt), CONTEST_WORKING_DAYS),
    },
  ]);
  const dispatched = entry(context, {
    subject: { type: 'dispatch', id: dispatchId, version: 1 },
    planId,
    unitIds: [unitId, issuerUnitId],
    action: 'dispatched',
    payload: { duties: duties.length, ...cause },
  });
  return { revision: { dispatchId, unitId }, entries: [dispatched] };
}

const HANDING = `
  SELECT line.dispatch_id FROM dispatch_line AS line WHERE line.item_id = ANY ($1::uuid[]) AND line.withdrawn_at IS NULL`;
const LOCK = `
  SELECT dispatch.id FROM dispatch
  WHERE dispatch.unit_id = ANY ($2::uuid[]) AND dispatch.id IN (${HANDING})
  ORDER BY dispatch.id FOR NO KEY UPDATE`;
const AFFECTED = `
  SELECT dispatch.id, dispatch.unit_id AS "unitId", dispatch.version FROM dispatch
  WHERE dispatch.unit_id = ANY ($2::uuid[]) AND dispatch.id IN (${HANDING}) ORDER BY dispatch.id`;
const WITHDRAW = `
  UPDATE dispatch_line SET withdrawn_at = $3, share_id = NULL
  WHERE item_id = $1 AND dispatch_id = ANY ($2::uuid[]) AND withdrawn_at IS NULL`;
const RAISE = 'UPDATE dispatch SET version = version + 1 WHERE id = ANY ($1::uuid[])';
const LED = `
  SELECT DISTINCT dispatch.id, dispatch.unit_id AS "unitId", dispatch.version, line.item_id AS "itemId"
  FROM json_to_recordset($1::json) AS given (id uuid, "leadUnitId" uuid)
  JOIN dispatch_line AS line ON line.item_id = given.id AND line.withdrawn_at IS NULL
  JOIN dispatch ON dispatch.id = line.dispatch_id AND dispatch.unit_id = given."leadUnitId"
  ORDER BY dispatch.id, line.item_id`;
const WITHDRAW_MANY = `
  UPDATE dispatch_line AS line SET withdrawn_at = $2, share_id = NULL
  FROM json_to_recordset($1::json) AS given (id uuid, "itemId" uuid)
  WHERE line.dispatch_id = given.id AND line.item_id = given."itemId" AND line.withdrawn_at IS NULL`;
const RAISE_MANY = `
  UPDATE dispatch SET version = dispatch.version + raised.times
  FROM (SELECT given.id, count(*)::integer AS times FROM json_to_recordset($1::json) AS given (id uuid) GROUP BY given.id) AS raised
  WHERE dispatch.id = raised.id`;
