import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';
import type { WatchedItem } from '../domain/urgeable.js';
import type { LetterLine } from './insert-letter.js';
import { remindedOnSql } from './reminded-on.js';

/** An item that may be urged about. */
export type WatchedLine = LetterLine & WatchedItem;

/**
 * The duties due by a day that are being worked on, of one office or of all, each with the day on which something was last
 * heard of it: a report, a value, a milestone, an answer; or on which an urge went out or was thrown away. What is contested,
 * suspended or held waits for somebody else.
 */
export const watchedItems = (
  manager: EntityManager,
  { ownerUnitIds, until, today }: { ownerUnitIds: readonly string[] | null; until: CalendarDate; today: CalendarDate },
): Promise<WatchedLine[]> => manager.query(WATCHED, [ownerUnitIds, until, today]);

const WATCHED = `
  SELECT item.id, item.issuer_unit_id AS "ownerUnitId", item.lead_unit_id AS "leadUnitId", item.number, item.title,
    item.due_on AS "dueOn", item.due_text AS "dueText", item.due_on < $3::date AS overdue, ${remindedOnSql('item.due_on')} AS "remindedOn",
    (SELECT max(heard.at AT TIME ZONE plan.time_zone)::date FROM (
      SELECT sheet.sent_at AS at FROM sheet_row AS said JOIN sheet ON sheet.id = said.sheet_id
        WHERE said.item_id = item.id AND sheet.status = 'sent'
      UNION ALL SELECT reading.reported_at FROM reading JOIN target ON target.id = reading.target_id
        WHERE target.item_id = item.id AND reading.recalled_at IS NULL
      UNION ALL SELECT coalesce(letter.answered_at, letter.sent_at, letter.ended_at)
        FROM letter_item AS line JOIN letter ON letter.id = line.letter_id
        WHERE line.item_id = item.id AND letter.kind IN ('urge', 'notice') AND letter.status <> 'withdrawn'
      UNION ALL SELECT reply.answered_at FROM letter_item AS line JOIN letter_reply AS reply ON reply.letter_id = line.letter_id
        WHERE line.item_id = item.id AND item.lead_unit_id = reply.unit_id
    ) AS heard) AS "heardOn"
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id
  WHERE item.form = 'item' AND item.status IN ('issued', 'inProgress') AND item.due_on <= $2::date
    AND item.contested_at IS NULL AND item.suspended_at IS NULL AND item.held_by IS NULL
    AND ($1::uuid[] IS NULL OR item.issuer_unit_id = ANY ($1::uuid[]))
  ORDER BY item.due_on, item.plan_id, item.ordinal, item.id`;
