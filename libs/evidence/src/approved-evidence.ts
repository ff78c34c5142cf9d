import type { ApprovedPart } from '#libs/work-items';

/** The evidence on which handing in and closing are approved: what is cited, in which version, whether it was accepted. */
export const citedEvidence: ApprovedPart = {
  actions: ['submit', 'close'],
  sql: (
    item,
  ) => `SELECT coalesce(json_agg(json_build_array(cited.evidence_id, cited.number, cited.target_id, cited.status)
      ORDER BY cited.id), '[]')
    FROM evidence_citation AS cited JOIN evidence ON evidence.id = cited.evidence_id
    WHERE cited.item_id = ${item} AND evidence.withdrawn_at IS NULL`,
};
