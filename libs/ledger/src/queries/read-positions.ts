import type { EntityManager } from 'typeorm';
import type { PositionedEntry } from '../entry.js';

/**
 * Up to `limit` entries with a position above `after`, in order and without payload. Positions are dense and become
 * visible in order, so the last one read is the `after` of the next call: nothing can appear behind it.
 */
export function readPositions(manager: EntityManager, after: number, limit: number): Promise<PositionedEntry[]> {
  return manager.query<PositionedEntry[]>(READ, [after, limit]);
}

/** The columns of a {@link PositionedEntry}, from ledger_position `p` and ledger_entry `e`. */
export const POSITIONED_COLUMNS = `
  p.position, p.entry_id AS "entryId", e.subject_type AS "subjectType", e.subject_id AS "subjectId",
  e.subject_version AS "subjectVersion", e.item_id AS "itemId", e.plan_id AS "planId", e.unit_ids AS "unitIds", e.action`;

const READ = `
  SELECT ${POSITIONED_COLUMNS}
  FROM ledger_position p JOIN ledger_entry e ON e.id = p.entry_id
  WHERE p.position > $1 ORDER BY p.position LIMIT $2`;
