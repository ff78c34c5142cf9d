import type { EntityManager } from 'typeorm';
import type { RecordedEntry } from '../entry.js';
import { POSITIONED_COLUMNS } from './read-positions.js';

/** Which part of a record to read: positions above `after`, at most `limit` of them. */
export interface HistoryPage {
  after?: number;
  limit?: number;
}

/**
 * The record (办理记录) of an item, plan, dispatch or other subject, oldest first. It is complete up to where the history
 * subscriber is, which follows a commit by milliseconds. Rights are the caller's: check the subject before, and leave out
 * what the asker may not know. People and units are ids; the caller finds the names of their day.
 */
export function readHistory(manager: EntityManager, scopeId: string, page: HistoryPage = {}): Promise<RecordedEntry[]> {
  return manager.query<RecordedEntry[]>(READ, [scopeId, page.after ?? 0, page.limit ?? 1000]);
}

const READ = `
  SELECT ${POSITIONED_COLUMNS}, e.actor_id AS "actorId", e.actor_unit_id AS "actorUnitId",
    e.on_behalf_of AS "onBehalfOf", e.occurred_at AS "occurredAt", payload.body AS payload
  FROM history_line p
  JOIN ledger_entry e ON e.id = p.entry_id
  LEFT JOIN ledger_payload payload ON payload.entry_id = e.id
  WHERE p.scope_id = $1 AND p.position > $2 ORDER BY p.position LIMIT $3`;
