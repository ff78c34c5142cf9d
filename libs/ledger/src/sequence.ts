import type { DataSource } from 'typeorm';

/** Announces the highest position after each move. */
export const POSITION_CHANNEL = 'ledger_position';

/** Entries moved per transaction: large enough for a fan-out of thousands, small enough to be done in milliseconds. */
export const SEQUENCE_BATCH = 1000;

/**
 * Gives the oldest pending entries their positions, and returns how many it moved; 0 where none waits or another
 * sequencer is at work.
 *
 * Two statements on purpose. Under READ COMMITTED each statement takes its own snapshot: the second one takes it while
 * the head is locked, and therefore sees all that the sequencer before it moved. In one statement, or under a stricter
 * level, the snapshot would be older than the lock, and entries already moved would be moved again.
 *
 * A late commit is no danger: an entry is pending from the moment it can be seen, and it takes the next free position
 * whatever its number. Of one subject, the lower number always commits before the higher is given out (see `append`),
 * so a snapshot with the higher one has the lower one too.
 */
export function sequence(dataSource: DataSource, batch: number = SEQUENCE_BATCH): Promise<number> {
  return dataSource.transaction('READ COMMITTED', async (manager) => {
    const held = await manager.query<unknown[]>(LOCK_HEAD);
    if (held.length === 0) return 0;
    const [result] = await manager.query<{ moved: number }[]>(MOVE, [batch, POSITION_CHANNEL]);
    return result?.moved ?? 0;
  });
}

const LOCK_HEAD = 'SELECT id FROM ledger_head WHERE id = 1 FOR UPDATE SKIP LOCKED';

const MOVE = `
  WITH taken AS (
    DELETE FROM ledger_pending WHERE number IN (SELECT number FROM ledger_pending ORDER BY number LIMIT $1)
    RETURNING number, entry_id
  ), head AS (
    UPDATE ledger_head SET position = position + (SELECT count(*) FROM taken)
    WHERE id = 1 AND EXISTS (SELECT 1 FROM taken)
    RETURNING position
  ), placed AS (
    INSERT INTO ledger_position (position, entry_id)
    SELECT head.position - (SELECT count(*) FROM taken) + row_number() OVER (ORDER BY taken.number), taken.entry_id
    FROM taken CROSS JOIN head
    RETURNING position
  )
  SELECT count(*)::integer AS moved,
    CASE WHEN count(*) > 0 THEN pg_notify($2, max(position)::text) END AS announced
  FROM placed`;
