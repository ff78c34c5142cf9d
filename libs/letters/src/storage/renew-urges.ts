import type { Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, type CalendarDate } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { changedRows } from '#libs/work-items';
import { urgeWords, type SpokenItem } from '../domain/letter-words.js';
import { writtenBySystem } from './letter-fields.js';
import { lockLetters } from './lock-letter.js';
import { outdatedLines } from './outdated-lines.js';
import { remindedOnSql } from './reminded-on.js';

/**
 * Takes out of the urges that are prepared or checked what is no longer the unit's to work on. One that was checked is to be
 * checked again; one of which nothing is left is thrown away.
 */
export async function dropOutdated(tx: Transaction, ownerUnitIds: readonly string[] | null, now: Date): Promise<void> {
  const ids = await standingUrges(tx, ownerUnitIds);
  const suspected = new Set((await outdatedLines(tx, ids)).map(({ letterId }) => letterId));
  if (suspected.size === 0) return;
  const letters = (await lockLetters(tx, [...suspected])).filter(({ status }) =>
    ['prepared', 'checked'].includes(status),
  );
  // Again under the lock: meanwhile one may have been sent or renewed.
  const lines = await outdatedLines(
    tx,
    letters.map(({ id }) => id),
  );
  if (lines.length === 0) return;
  await changedRows(tx, DROP, [JSON.stringify(lines)]);
  const touched = new Set(lines.map(({ letterId }) => letterId));
  const left = await tx.query<Left[]>(LEFT, [[...touched]]);
  const today = dayIn(DEFAULT_TIME_ZONE, now);
  const words = left.map(({ id, answerBy, items }) => ({
    id,
    ...urgeWords(items, answerBy, today),
    any: items.length > 0,
  }));
  const renewed = await changedRows<{ id: string; status: string }>(tx, RENEW, [JSON.stringify(words), now]);
  const statusOf = new Map(renewed.map(({ id, status }) => [id, status]));
  await appendAll(
    tx,
    letters
      .filter(({ id }) => touched.has(id))
      .map(({ id, version, ownerUnitId }) => ({
        subject: { type: 'letter', id, version: version + 1 },
        unitIds: [ownerUnitId],
        actorId: null,
        actorUnitId: null,
        action: statusOf.get(id) === 'discarded' ? 'letterDiscarded' : 'letterPrepared',
        commandId: newId(),
        occurredAt: now,
        payload: { kind: 'urge', dropped: lines.filter(({ letterId }) => letterId === id).length },
      })),
  );
}

/** The urges that are prepared or checked, of these offices or of all. */
export async function standingUrges(tx: Transaction, ownerUnitIds: readonly string[] | null): Promise<string[]> {
  const standing = await tx.query<{ id: string }[]>(STANDING, [ownerUnitIds]);
  return standing.map(({ id }) => id);
}

interface Left {
  readonly id: string;
  readonly answerBy: CalendarDate;
  readonly items: readonly SpokenItem[];
}

const STANDING = `
  SELECT id FROM letter WHERE kind = 'urge' AND status IN ('prepared', 'checked')
    AND ($1::uuid[] IS NULL OR owner_unit_id = ANY ($1::uuid[]))`;
const DROP = `
  DELETE FROM letter_item AS line USING json_to_recordset($1::json) AS gone ("letterId" uuid, "itemId" uuid)
  WHERE line.letter_id = gone."letterId" AND line.item_id = gone."itemId"`;
const LEFT = `
  SELECT letter.id, letter.answer_by AS "answerBy", coalesce(json_agg(json_build_object('number', item.number,
      'title', item.title, 'dueOn', line.due_on, 'dueText', line.due_text, 'overdue', line.overdue,
      'remindedOn', ${remindedOnSql('line.due_on')}) ORDER BY line.ordinal)
    FILTER (WHERE item.id IS NOT NULL), '[]') AS items
  FROM letter LEFT JOIN letter_item AS line ON line.letter_id = letter.id
    LEFT JOIN work_item AS item ON item.id = line.item_id LEFT JOIN plan ON plan.id = item.plan_id
  WHERE letter.id = ANY ($1::uuid[]) GROUP BY letter.id`;
// What somebody wrote stays, for that person to look through.
const RENEW = `
  UPDATE letter SET version = version + 1, checked_by = NULL, checked_at = NULL,
    title = CASE WHEN edited OR NOT given."any" THEN letter.title ELSE given.title END,
    body = CASE WHEN edited OR NOT given."any" THEN letter.body ELSE given.body END,
    field_versions = CASE WHEN edited OR NOT given."any" THEN letter.field_versions ELSE ${writtenBySystem('title', 'body')} END,
    status = CASE WHEN given."any" THEN 'prepared' ELSE 'discarded' END,
    ended_at = CASE WHEN given."any" THEN NULL ELSE $2::timestamptz END,
    end_reason = CASE WHEN given."any" THEN NULL ELSE '所列任务均已报送、办结或转办' END
  FROM json_to_recordset($1::json) AS given (id uuid, title text, body text, "any" boolean)
  WHERE letter.id = given.id RETURNING letter.id, letter.status`;
