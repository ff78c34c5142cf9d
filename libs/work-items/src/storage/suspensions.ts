import type { DataSource } from 'typeorm';
import { endOpenCase } from '#libs/approvals';
import { inTransaction, type Transaction } from '#libs/database';
import { type CalendarDate, newId } from '#libs/kernel';
import { appendAll, type JsonObject, type NewLedgerEntry } from '#libs/ledger';
import { changedRows } from './changed-rows.js';
import { itemsBelow } from './items-below.js';
import { lockItems, type LockedItem } from './lock-items.js';

/** By whom and when: an act of a person, or the day that was set, which is nobody's. */
type By = Pick<NewLedgerEntry, 'actorId' | 'actorUnitId' | 'commandId' | 'occurredAt'>;

/**
 * Puts off what is below a locked item and is still being worked on, until the same day; what was put off already stays
 * as it is. The entries are the caller's to append.
 */
export async function suspendBelow(
  tx: Transaction,
  by: By,
  itemId: string,
  { reason, until }: { readonly reason: string; readonly until: CalendarDate | null },
): Promise<NewLedgerEntry[]> {
  const below = await lockItems(tx, await itemsBelow(tx, [itemId]));
  const put = await changedRows<{ id: string; caseId: string | null }>(tx, SUSPEND_BELOW, [
    idsOf(below),
    by.occurredAt,
    until,
  ]);
  // What waited for an approval waits no more, as for the item itself.
  for (const { caseId } of put) if (caseId !== null) await endOpenCase(tx, caseId, 'suspend');
  return entriesOf(below, put, { ...by, action: 'suspended', payload: { reason, until, withItemAbove: true } });
}

/** Takes up again what was put off together with a locked item, which is still marked. The entries are the caller's. */
export async function resumeBelow(tx: Transaction, by: By, itemId: string, reason: string): Promise<NewLedgerEntry[]> {
  const below = await lockItems(tx, await itemsBelow(tx, [itemId]));
  const taken = await changedRows<{ id: string }>(tx, RESUME_BELOW, [idsOf(below), itemId]);
  return entriesOf(below, taken, { ...by, action: 'resumed', payload: { reason, withItemAbove: true } });
}

/**
 * Takes up again the items whose day has come in their plan's zone, one transaction each; how many. Any number of workers
 * may do this at once: each item is taken up once.
 */
export async function endDueSuspensions(dataSource: DataSource, now: Date): Promise<number> {
  const due = await dataSource.query<{ id: string }[]>(DUE, [now]);
  let ended = 0;
  for (const { id } of due) {
    ended += await inTransaction(dataSource, async (tx) => {
      const locked = await lockItems(tx, [id]);
      const taken = await changedRows<{ id: string }>(tx, RESUME_DUE, [id, now]);
      const by = { actorId: null, actorUnitId: null, commandId: newId(), occurredAt: now };
      await appendAll(tx, entriesOf(locked, taken, { ...by, action: 'resumed', payload: { onItsDay: true } }));
      return taken.length;
    });
  }
  return ended;
}

const idsOf = (items: readonly LockedItem[]): string[] => items.map(({ id }) => id);

function entriesOf(
  locked: readonly LockedItem[],
  changed: readonly { id: string }[],
  common: By & { readonly action: string; readonly payload: JsonObject },
): NewLedgerEntry[] {
  const ids = new Set(changed.map(({ id }) => id));
  return locked
    .filter(({ id }) => ids.has(id))
    .map((item) => ({
      ...common,
      subject: { type: 'workItem', id: item.id, version: item.version + 1 },
      itemId: item.id,
      planId: item.planId,
      unitIds: [item.issuerUnitId, item.reviewerUnitId, item.leadUnitId],
    }));
}

const SUSPEND_BELOW = `
  UPDATE work_item AS item SET suspended_at = $2, suspended_until = $3, held_by = NULL, version = item.version + 1
  FROM work_item AS before
  WHERE before.id = item.id AND item.id = ANY ($1::uuid[]) AND item.status IN ('issued', 'inProgress')
    AND item.suspended_at IS NULL RETURNING item.id, before.held_by AS "caseId"`;
// What one act put off bears one instant.
const RESUME_BELOW = `
  UPDATE work_item AS part SET suspended_at = NULL, suspended_until = NULL, version = part.version + 1
  FROM work_item AS above
  WHERE above.id = $2 AND part.id = ANY ($1::uuid[]) AND part.suspended_at = above.suspended_at RETURNING part.id`;
const DUE = `
  SELECT item.id FROM work_item AS item JOIN plan ON plan.id = item.plan_id
  WHERE item.suspended_until <= ($1::timestamptz AT TIME ZONE plan.time_zone)::date ORDER BY item.id`;
const RESUME_DUE = `
  UPDATE work_item AS item SET suspended_at = NULL, suspended_until = NULL, version = item.version + 1
  FROM plan WHERE plan.id = item.plan_id AND item.id = $1
    AND item.suspended_until <= ($2::timestamptz AT TIME ZONE plan.time_zone)::date RETURNING item.id`;
