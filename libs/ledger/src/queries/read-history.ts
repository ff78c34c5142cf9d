import type { EntityManager } from 'typeorm';
import type { RecordedEntry } from '../entry.js';
import { POSITIONED_COLUMNS } from './read-positions.js';

/** A condition on `e` (ledger_entry) and `payload` (ledger_payload); its parameters are $4 and on. */
export interface HistoryCondition {
  sql: string;
  parameters: readonly unknown[];
}

/** Which part of a record to read: of the positions above `after` that `only` lets through the newest `limit`. */
export interface HistoryPage {
  after?: number;
  limit?: number;
  only?: HistoryCondition;
}

/**
 * The record (办理记录) of an item, plan, dispatch or other subject, oldest first. It is complete up to where the history
 * subscriber is, which follows a commit by milliseconds. Rights are the caller's: check the subject before, and leave out
 * what the asker may not know, by `only` where that may be much: what is left out afterwards has used up the limit. People and units
 * are ids; the caller finds the names of their day.
 */
export function readHistory(manager: EntityManager, scopeId: string, page: HistoryPage = {}): Promise<RecordedEntry[]> {
  const { after = 0, limit = 1000, only = { sql: 'true', parameters: [] } } = page;
  return manager.query<RecordedEntry[]>(readSql(only.sql), [scopeId, after, limit, ...only.parameters]);
}

const readSql = (only: string): string => `
  SELECT * FROM (
    SELECT ${POSITIONED_COLUMNS}, e.actor_id AS "actorId", e.actor_unit_id AS "actorUnitId",
      e.on_behalf_of AS "onBehalfOf", e.occurred_at AS "occurredAt", payload.body AS payload
    FROM history_line p
    JOIN ledger_entry e ON e.id = p.entry_id
    LEFT JOIN ledger_payload payload ON payload.entry_id = e.id
    WHERE p.scope_id = $1 AND p.position > $2 AND (${only}) ORDER BY p.position DESC LIMIT $3
  ) AS newest
  ORDER BY position`;
