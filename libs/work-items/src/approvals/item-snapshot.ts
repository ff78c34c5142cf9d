/** What of an item itself is approved, as JSON over `work_item AS item`. */
export const itemSnapshotSql = `json_build_object('status', item.status, 'dueOn', item.due_on, 'leadUnitId', item.lead_unit_id,
  'shares', (SELECT coalesce(json_agg(json_build_array(share.unit_id, share.role) ORDER BY share.unit_id, share.role), '[]')
    FROM work_item_share AS share WHERE share.item_id = item.id))`;
