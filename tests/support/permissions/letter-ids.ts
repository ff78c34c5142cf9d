import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { PermissionCity } from './city.js';

/** A circular of the general office with what it says of 市教育局 put to it, an instruction that was registered, and a comment. */
export async function letterIds(city: PermissionCity): Promise<Readonly<Record<string, string>>> {
  const [letterId, factId, instructionId, planId, commentId] = [newId(), newId(), newId(), newId(), newId()];
  await inTransaction(city.dataSource, async (tx) => {
    await tx.query(
      `INSERT INTO letter (id, kind, status, owner_unit_id, title, body, prepared_at)
       VALUES ($1, 'circular', 'prepared', $2, '关于办理情况的通报', '现通报如下。', now())`,
      [letterId, city.unit('市政府办公室')],
    );
    await tx.query(
      `INSERT INTO comment (id, subject_type, subject_id, author_id, unit_id, internal, text, created_at)
       SELECT $1, 'workItem', item.id, author.id, $2, true, '内部意见', now()
       FROM work_item AS item, user_account AS author WHERE author.login = 'lead' LIMIT 1`,
      [commentId, city.unit('市教育局')],
    );
    await tx.query(
      `INSERT INTO letter_fact (id, letter_id, unit_id, facts, status, check_by)
       VALUES ($1, $2, $3, '任务尚未完成。', 'asked', '2199-01-31')`,
      [factId, letterId, city.unit('市教育局')],
    );
    const by = `(SELECT id FROM user_account WHERE login = 'office')`;
    await tx.query(
      `INSERT INTO plan (id, owner_unit_id, kind, status, handling, title, time_zone, created_by, created_at)
       VALUES ($1, $2, 'instruction', 'draft', 'ordinary', '来信', 'Asia/Shanghai', ${by}, now())`,
      [planId, city.unit('市政府办公室')],
    );
    await tx.query(
      `INSERT INTO instruction (id, owner_unit_id, leader_id, given_on, class, subject, words, proposed_handling, reply_by,
         plan_id, lead_unit_id, status, registered_by, registered_at)
       SELECT $1, $2, leader.id, '2026-09-01', 'urgent', '来信', '请阅处。', '', '2199-01-31', $3, $4, 'open', ${by}, now()
       FROM user_account AS leader WHERE leader.login = 'mayor'`,
      [instructionId, city.unit('市政府办公室'), planId, city.unit('市教育局')],
    );
  });
  return { letterId, factId, instructionId, commentId };
}
