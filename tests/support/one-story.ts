import type { DataSource } from 'typeorm';
import { linesOfRule, linesOfScope } from './scope-rule.js';

/** Where the items are stored. */
interface Stored {
  readonly dataSource: DataSource;
}

/** What the database says of every item of the plan must be one story. */
export async function expectOneStoryOf(city: Stored, planId: string): Promise<void> {
  const rows = await city.dataSource.query<Row[]>(STORY, [planId]);
  for (const row of rows) {
    const open = ['issued', 'inProgress', 'submitted'].includes(row.status);
    expect(row.leading).toEqual([row.lead]);
    if (open && row.parentId !== null) {
      const above = rows.find(({ id }) => id === row.parentId)!;
      expect([row.reviewer, above.status]).toEqual([above.lead, expect.stringMatching('issued|inProgress')]);
      expect(row.lead).not.toBe(above.lead);
      expect(row.settles).toEqual([row.lead]);
    }
    expect(row.shares).not.toContain(row.lead);
  }
  await expectScopesAsRelationsSay(city, planId);
}

async function expectScopesAsRelationsSay({ dataSource }: Stored, planId: string): Promise<void> {
  expect(await linesOfScope(dataSource, planId)).toEqual(await linesOfRule(dataSource, planId));
  const wrong = await dataSource.query<object[]>(
    `SELECT FROM item_scope AS scope JOIN work_item AS item ON item.id = scope.item_id
     WHERE item.plan_id = $1 AND scope.status <> item.status`,
    [planId],
  );
  expect(wrong).toEqual([]);
}

interface Row {
  id: string;
  parentId: string | null;
  status: string;
  lead: string;
  reviewer: string;
  leading: string[];
  settles: string[];
  shares: string[];
}

const STORY = `
  SELECT item.id, item.parent_id AS "parentId", item.status, item.lead_unit_id AS lead, item.reviewer_unit_id AS reviewer,
    ARRAY(SELECT dispatch.unit_id FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
          WHERE line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL) AS leading,
    ARRAY(SELECT share.unit_id FROM work_item_share AS share WHERE share.sub_task_id = item.id) AS settles,
    ARRAY(SELECT share.unit_id FROM work_item_share AS share WHERE share.item_id = item.id) AS shares
  FROM work_item AS item WHERE item.plan_id = $1`;
