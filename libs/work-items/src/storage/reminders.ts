import type { DataSource } from 'typeorm';
import { withHeirsSql } from '#libs/access';
import { REMINDER_DAYS } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, type CalendarDate } from '#libs/kernel';
import { append } from '#libs/ledger';
import { isToBeReminded, remindedUntil, type RemindedItem } from '../domain/reminding.js';
import { waitsForOthers } from '../queries/what-waits.js';
import { changedRows } from './changed-rows.js';
import { lockItems } from './lock-items.js';

/**
 * Reminds the units that answer of the dates that came near, one transaction for each item; how many. Any number of workers
 * may do this at once, and again after a crash half-way: of each date a unit is reminded once.
 */
export async function remindOfDates(dataSource: DataSource, now: Date): Promise<number> {
  const today = dayIn(DEFAULT_TIME_ZONE, now);
  const near = await dataSource.query<{ id: string; dueOn: CalendarDate; days: number }[]>(NEAR, [
    today,
    remindedUntil(today, REMINDER_DAYS.most),
    REMINDER_DAYS.usual,
  ]);
  const untilOf = new Map<number, CalendarDate>();
  let reminded = 0;
  for (const { id, dueOn, days } of near) {
    const until = untilOf.get(days) ?? remindedUntil(today, days);
    untilOf.set(days, until);
    // An office that wants it later: nothing is locked until then.
    if (dueOn > until) continue;
    reminded += (await inTransaction(dataSource, (tx) => remind(tx, id, { today, until, now }))) ? 1 : 0;
  }
  return reminded;
}

async function remind(
  tx: Transaction,
  itemId: string,
  { today, until, now }: { today: CalendarDate; until: CalendarDate; now: Date },
): Promise<boolean> {
  // It is read after the wait: meanwhile another worker may have reminded, or its date may have moved.
  const [locked] = await lockItems(tx, [itemId]);
  const [item] = await tx.query<RemindedItem[]>(ITEM, [itemId]);
  if (!locked || !item || !isToBeReminded(item, today, until)) return false;
  await changedRows(tx, REMIND, [itemId, item.dueOn, locked.leadUnitId, now]);
  await append(tx, {
    subject: { type: 'workItem', id: itemId, version: locked.version },
    itemId,
    planId: locked.planId,
    unitIds: [locked.issuerUnitId, locked.leadUnitId],
    actorId: null,
    actorUnitId: null,
    action: 'reminded',
    commandId: newId(),
    occurredAt: now,
    payload: { remindedOf: item.dueOn, concernedUnitId: locked.leadUnitId },
  });
  return true;
}

/**
 * Over `work_item AS item` and `item_reminder AS reminder`: it told the unit that leads now, or one that this unit follows.
 * Of an item that was transferred the new lead was told nothing.
 */
export const toldTheLead = `(reminder.unit_id = item.lead_unit_id OR item.lead_unit_id IN ${withHeirsSql('reminder.unit_id')})`;

/** Over `work_item AS item`: its unit was reminded of the date it has now. */
export const isReminded = `EXISTS (
  SELECT FROM item_reminder AS reminder
  WHERE reminder.item_id = item.id AND reminder.due_on = item.due_on AND ${toldTheLead})`;

const NEAR = `
  SELECT item.id, item.due_on AS "dueOn", coalesce(own.days, $3::integer) AS days
  FROM work_item AS item LEFT JOIN reminder_days AS own ON own.owner_unit_id = item.issuer_unit_id
  WHERE item.form IN ('item', 'part') AND item.status IN ('issued', 'inProgress')
    AND item.due_on BETWEEN $1::date AND $2::date AND NOT ${waitsForOthers} AND NOT ${isReminded}
  ORDER BY item.due_on, item.id`;
const ITEM = `
  SELECT item.form, item.status, item.due_on AS "dueOn", ${waitsForOthers} AS waits,
    ARRAY(SELECT reminder.due_on::text FROM item_reminder AS reminder
      WHERE reminder.item_id = item.id AND ${toldTheLead}) AS "remindedOf"
  FROM work_item AS item WHERE item.id = $1`;
const REMIND = `INSERT INTO item_reminder (item_id, due_on, unit_id, reminded_at) VALUES ($1, $2, $3, $4)`;
