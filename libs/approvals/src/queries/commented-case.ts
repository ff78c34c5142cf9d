import type { CommentSubject } from '#libs/comments';
import { queryPrepared } from '#libs/database';
import type { CaseReaders } from './case-readers.js';

/** Who reads an approval reads what is said about it. */
export const commentedCase = (readers: CaseReaders): CommentSubject => ({
  type: 'approvalCase',
  read: async (manager, actor, id) => {
    if (!(await readers.mayRead(manager, actor, { id }))) return null;
    const [found] = await queryPrepared<{ itemId: string | null; planId: string | null }>(
      manager,
      'SELECT item_id AS "itemId", plan_id AS "planId" FROM approval_case WHERE id = $1',
      [id],
    );
    return found ? { ...found, whole: true, speakers: [] } : null;
  },
  named: {
    readable: (id, reader) =>
      `EXISTS (SELECT FROM approval_case AS held WHERE held.id = ${id} AND ${readers.readableSql(reader)})`,
    line: (
      id,
    ) => `(SELECT json_build_object('title', coalesce(item.title, plan.title, flow.name), 'number', item.number)
      FROM approval_case AS held JOIN approval_flow AS flow ON flow.id = held.flow_id
      LEFT JOIN work_item AS item ON item.id = held.item_id LEFT JOIN plan ON plan.id = held.plan_id
      WHERE held.id = ${id})`,
  },
});
