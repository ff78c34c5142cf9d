import type { ApprovedPart } from '#libs/work-items';

/** The targets and the readings in force on which handing in and closing are approved. */
export const reportedReadings: ApprovedPart = {
  actions: ['submit', 'close'],
  sql: (item) => `SELECT coalesce(json_agg(json_build_array(target.id, target.version, reading.id)
      ORDER BY target.id, reading.id), '[]')
    FROM target LEFT JOIN reading ON reading.target_id = target.id AND reading.replaced_by IS NULL
      AND reading.recalled_at IS NULL
    WHERE target.item_id = ${item} AND target.withdrawn_at IS NULL`,
};
