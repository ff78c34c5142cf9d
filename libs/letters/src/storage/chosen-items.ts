import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import type { EarlierLetter } from '../domain/order.js';
import type { LetterLine } from './insert-letter.js';
import { remindedOnSql } from './reminded-on.js';

/** An item that a letter was asked about. */
export interface ChosenItem extends LetterLine {
  readonly ownerUnitId: string;
  readonly leadName: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly status: string;
}

/** Those of the items that are duties of a plan and were issued, leads in official order. */
export const chosenItems = (tx: Transaction, ids: readonly string[], today: CalendarDate): Promise<ChosenItem[]> =>
  tx.query(CHOSEN, [ids, today]);

const CHOSEN = `
  SELECT item.id, item.issuer_unit_id AS "ownerUnitId", item.lead_unit_id AS "leadUnitId", unit.name AS "leadName",
    item.plan_id AS "planId", plan.title AS "planTitle", item.number, item.title, item.status, item.due_on AS "dueOn",
    item.due_text AS "dueText",
    item.status IN ('issued', 'inProgress') AND coalesce(item.due_on < $2::date, false) AS overdue,
    ${remindedOnSql('item.due_on')} AS "remindedOn"
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id JOIN unit ON unit.id = item.lead_unit_id
  WHERE item.id = ANY ($1::uuid[]) AND item.form = 'item' AND item.status <> 'terminated'
  ORDER BY unit.official_place, item.due_on NULLS LAST, item.plan_id, item.ordinal, item.id`;

/** Whether nothing that the plan of these items still asks is missing among them; false for items of several plans. */
export async function areWholePlan(tx: Transaction, items: readonly ChosenItem[]): Promise<boolean> {
  const planIds = new Set(items.map(({ planId }) => planId));
  if (planIds.size !== 1) return false;
  const missing = await tx.query<object[]>(MISSING, [[...planIds], items.map(({ id }) => id)]);
  return missing.length === 0;
}

const MISSING = `
  SELECT FROM work_item
  WHERE plan_id = ANY ($1::uuid[]) AND form = 'item' AND status <> 'terminated' AND NOT id = ANY ($2::uuid[]) LIMIT 1`;

/** The letter that another one follows. */
export interface FollowedLetter extends EarlierLetter {
  readonly ownerUnitId: string;
  readonly sent: boolean;
  readonly number: string | null;
  readonly itemIds: readonly string[];
}

/** Locked against being answered meanwhile. */
export async function earlierLetter(tx: Transaction, id: string): Promise<FollowedLetter | undefined> {
  const [letter] = await tx.query<FollowedLetter[]>(EARLIER, [id]);
  return letter;
}

const EARLIER = `
  SELECT kind, status, answer_by AS "answerBy", owner_unit_id AS "ownerUnitId", sent_at IS NOT NULL AS sent, number,
    ARRAY(SELECT item_id FROM letter_item WHERE letter_id = letter.id) AS "itemIds"
  FROM letter WHERE id = $1 FOR SHARE`;
