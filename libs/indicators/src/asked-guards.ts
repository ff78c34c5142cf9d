import { unmet, type AskedGuard } from '#libs/work-items';
import { firstDaySql } from './storage/first-day-sql.js';

/** What the lifecycle asks of this library. */
export const indicatorGuards: Readonly<Record<string, AskedGuard>> = {
  targetsReported: {
    // A reading of the lead, one that is pending, or an explained gap: the table's check says that each row is one of them.
    sql: (item) => `SELECT json_agg(asked.indicator ORDER BY asked.ordinal) FROM target AS asked
      JOIN work_item AS duty ON duty.id = asked.item_id
      WHERE asked.item_id = ${item} AND asked.withdrawn_at IS NULL AND NOT EXISTS (
        SELECT FROM reading WHERE reading.target_id = asked.id AND reading.capacity = 'lead'
          AND reading.as_of >= ${firstDaySql('duty')}
          AND reading.replaced_by IS NULL AND reading.recalled_at IS NULL)`,
    unmet: (missing) => ({ ...unmet('targetsUnreported'), targets: missing }),
  },
};

/** The targets of an item, which a reviewer accepts or returns one by one. */
export const targetParts = (item: string): string => `
  SELECT target.id, target.indicator AS name FROM target
  WHERE target.item_id = ${item} AND target.withdrawn_at IS NULL ORDER BY target.ordinal, target.id`;
