import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction, type Transaction } from '#libs/database';
import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE, newId, type CalendarDate } from '#libs/kernel';
import { append } from '#libs/ledger';
import { holdOrganisation } from '#libs/organisation';
import { changedRows } from '#libs/work-items';
import { urgeWords } from '../domain/letter-words.js';
import { ANSWER_WORKING_DAYS, byUnit, isUrged, QUIET_DAYS, soonUntil } from '../domain/urgeable.js';
import { insertLetter, insertLines } from '../storage/insert-letter.js';
import { lockLetters } from '../storage/lock-letter.js';
import { dropOutdated, standingUrges } from '../storage/renew-urges.js';
import { writtenBySystem } from '../storage/letter-fields.js';
import { watchedItems, type WatchedLine } from '../storage/watched-items.js';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Prepares urges, one for each unit with all its items that are due soon or past their day and of which nothing was heard for
 * a while; how many. They are not sent: that is for a person. Any number of workers may do this at once, and again: an urge
 * that is prepared already takes what has come, unless somebody has begun to write in it, and loses what is done.
 */
export async function prepareUrges(
  dataSource: DataSource,
  now: Date,
  ownerUnitIds: readonly string[] | null = null,
): Promise<number> {
  await inTransaction(dataSource, (tx) => dropOutdated(tx, ownerUnitIds, now));
  const { today, groups } = await urgedGroups(dataSource.manager, now, ownerUnitIds);
  let prepared = 0;
  for (const lines of groups)
    prepared += (await inTransaction(dataSource, (tx) => prepareHeld(tx, lines, today, now))) ? 1 : 0;
  return prepared;
}

/** The same for a person who asks: all or none, so that the request can be repeated. */
export async function prepareUrgesOf(tx: Transaction, now: Date, ownerUnitIds: readonly string[]): Promise<number> {
  // All at once in the order of their ids, as whoever sends them does.
  await lockLetters(tx, await standingUrges(tx, ownerUnitIds));
  await dropOutdated(tx, ownerUnitIds, now);
  const { today, groups } = await urgedGroups(tx, now, ownerUnitIds);
  let prepared = 0;
  for (const lines of groups) prepared += (await prepareOne(tx, lines, today, now)) ? 1 : 0;
  return prepared;
}

/** The items were found before: where another unit follows by now it is urged the next time. */
async function prepareHeld(
  tx: Transaction,
  lines: readonly WatchedLine[],
  today: CalendarDate,
  now: Date,
): Promise<boolean> {
  await holdOrganisation(tx);
  const led = await tx.query<unknown[]>(STILL_LED, [lines.map(({ id }) => id), lines[0]?.leadUnitId]);
  return led.length === lines.length && (await prepareOne(tx, lines, today, now));
}

const STILL_LED = 'SELECT FROM work_item WHERE id = ANY ($1::uuid[]) AND lead_unit_id = $2';

/** What is urged today, by unit. */
async function urgedGroups(manager: EntityManager, now: Date, ownerUnitIds: readonly string[] | null) {
  const today = dayIn(DEFAULT_TIME_ZONE, now);
  const quietSince = dayIn(DEFAULT_TIME_ZONE, new Date(now.getTime() - QUIET_DAYS * DAY_MS));
  const watched = await watchedItems(manager, { ownerUnitIds, until: soonUntil(today), today });
  return { today, groups: byUnit(watched.filter((item) => isUrged(item, today, quietSince))) };
}

async function prepareOne(
  tx: Transaction,
  lines: readonly WatchedLine[],
  today: CalendarDate,
  now: Date,
): Promise<boolean> {
  const [first] = lines;
  if (!first) return false;
  const { ownerUnitId, leadUnitId: unitId } = first;
  const answerBy = addWorkingDays(today, ANSWER_WORKING_DAYS);
  const words = urgeWords(lines, answerBy, today);
  const made = await insertLetter(tx, {
    ...words,
    kind: 'urge',
    ownerUnitId,
    unitId,
    planId: null,
    followsId: null,
    orderReason: null,
    answerBy,
    figures: [],
    lines,
    facts: [],
    preparedBy: null,
    preparedAt: now,
  });
  if (made !== null) return record(tx, { id: made, version: 1 }, { ownerUnitId, lines, now });
  const [standing] = await tx.query<StandingUrge[]>(STANDING, [ownerUnitId, unitId]);
  if (!standing || standing.edited || sameItems(standing.itemIds, lines)) return false;
  await changedRows(tx, 'DELETE FROM letter_item WHERE letter_id = $1', [standing.id]);
  await insertLines(tx, standing.id, lines);
  await changedRows(tx, RENEW, [standing.id, words.title, words.body, answerBy, now]);
  return record(tx, { id: standing.id, version: standing.version + 1 }, { ownerUnitId, lines, now });
}

interface StandingUrge {
  readonly id: string;
  readonly edited: boolean;
  readonly version: number;
  readonly itemIds: readonly string[];
}

const sameItems = (ids: readonly string[], lines: readonly WatchedLine[]): boolean =>
  ids.length === lines.length && lines.every(({ id }) => ids.includes(id));

async function record(
  tx: Transaction,
  letter: { id: string; version: number },
  { ownerUnitId, lines, now }: { ownerUnitId: string; lines: readonly WatchedLine[]; now: Date },
): Promise<boolean> {
  await append(tx, {
    subject: { type: 'letter', ...letter },
    // Only the office hears of it: nothing was sent.
    unitIds: [ownerUnitId],
    actorId: null,
    action: 'letterPrepared',
    commandId: newId(),
    occurredAt: now,
    payload: { kind: 'urge', items: lines.length },
  });
  return true;
}

// One that was checked is somebody's: it stays as it was seen.
const STANDING = `
  SELECT letter.id, letter.edited OR letter.status = 'checked' AS edited, letter.version,
    ARRAY(SELECT item_id FROM letter_item WHERE letter_id = letter.id) AS "itemIds"
  FROM letter WHERE kind = 'urge' AND status IN ('prepared', 'checked') AND owner_unit_id = $1 AND unit_id = $2
  FOR NO KEY UPDATE`;

const RENEW = `
  UPDATE letter SET title = $2, body = $3, answer_by = $4, prepared_at = $5, version = version + 1,
    field_versions = ${writtenBySystem('title', 'body', 'answerBy')} WHERE id = $1`;
