import type { DataSource } from 'typeorm';
import { newId } from '#libs/kernel';

/** Gives items an accepted record each, as if their lead had filed it. */
export async function proven(dataSource: DataSource, ...itemIds: readonly string[]): Promise<void> {
  for (const itemId of itemIds) {
    await dataSource.query(
      `WITH record AS (
         INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
         SELECT $1, lead_unit_id, 'text', '工作总结', '任务完成情况', '2024-01-01', '2024-12-31',
           (SELECT id FROM user_account LIMIT 1), now()
         FROM work_item WHERE id = $2 RETURNING id, unit_id, created_by
       ), edition AS (
         INSERT INTO evidence_version (evidence_id, number, text, added_by, added_at)
         SELECT id, 1, '已按要求完成。', created_by, now() FROM record
       )
       INSERT INTO evidence_citation (id, evidence_id, number, item_id, unit_id, status, cited_by, cited_at)
       SELECT $3, id, 1, $2, unit_id, 'accepted', created_by, now() FROM record`,
      [newId(), itemId, newId()],
    );
  }
}

/** Settles every share of items as done without a separate report. */
export async function settled(dataSource: DataSource, ...itemIds: readonly string[]): Promise<void> {
  await dataSource.query(
    `UPDATE work_item_share SET settlement = 'noSeparateReport', settled_at = now()
     WHERE item_id = ANY ($1::uuid[]) AND settlement IS NULL`,
    [itemIds],
  );
}
