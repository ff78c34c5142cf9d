import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { PermissionCity } from './city.js';

/** A circular of the general office that was prepared, with what it says of 市教育局 put to it. */
export async function letterIds(city: PermissionCity): Promise<Readonly<Record<string, string>>> {
  const [letterId, factId] = [newId(), newId()];
  await inTransaction(city.dataSource, async (tx) => {
    await tx.query(
      `INSERT INTO letter (id, kind, status, owner_unit_id, title, body, prepared_at)
       VALUES ($1, 'circular', 'prepared', $2, '关于办理情况的通报', '现通报如下。', now())`,
      [letterId, city.unit('市政府办公室')],
    );
    await tx.query(
      `INSERT INTO letter_fact (id, letter_id, unit_id, facts, status, check_by)
       VALUES ($1, $2, $3, '任务尚未完成。', 'asked', '2199-01-31')`,
      [factId, letterId, city.unit('市教育局')],
    );
  });
  return { letterId, factId };
}
