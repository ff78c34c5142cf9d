import { unmet, type AskedGuard } from '#libs/work-items';

/** What the lifecycle asks of this library. */
export const evidenceGuards: Readonly<Record<string, AskedGuard>> = {
  evidenceAccepted: {
    // One accepted record per target; where an item has no target, one for the item. A file nobody may open proves nothing.
    sql: (item) => `SELECT json_agg(needed.name ORDER BY needed.ordinal) FROM (
        SELECT target.id, target.ordinal, target.indicator AS name FROM target
        WHERE target.item_id = ${item} AND target.withdrawn_at IS NULL
        UNION ALL
        SELECT NULL, 0, '' WHERE NOT EXISTS (
          SELECT FROM target WHERE target.item_id = ${item} AND target.withdrawn_at IS NULL)
      ) AS needed
      WHERE NOT EXISTS (
        SELECT FROM evidence_citation AS cited JOIN evidence ON evidence.id = cited.evidence_id
        JOIN evidence_version AS held ON held.evidence_id = cited.evidence_id AND held.number = cited.number
        LEFT JOIN stored_file AS file ON file.sha256 = held.sha256
        WHERE cited.item_id = ${item} AND cited.status = 'accepted' AND evidence.withdrawn_at IS NULL
          AND (file.scan IS NULL OR file.scan IN ('unscanned', 'clean'))
          AND (needed.id IS NULL OR cited.target_id = needed.id))`,
    unmet: (missing) => ({ ...unmet('evidenceMissing'), targets: missing }),
  },
};
