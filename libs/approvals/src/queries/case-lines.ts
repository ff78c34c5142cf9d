import type { GatedSubjectType } from '../approval-gate.js';
import type { z } from 'zod';
import type { approvalCasesSchema } from '#libs/contracts';

/** A case in a list, as it is read. */
export interface LineRow {
  id: string;
  version: number;
  subjectType: GatedSubjectType;
  subjectId: string;
  itemId: string | null;
  item: { number: string; title: string } | null;
  plan: { id: string; title: string } | null;
  action: string;
  status: z.infer<typeof approvalCasesSchema>['items'][number]['status'];
  flowName: string;
  requester: { id: string; name: string };
  requesterUnit: { id: string; name: string } | null;
  openedAt: Date;
}

export const lineView = (row: LineRow): z.infer<typeof approvalCasesSchema>['items'][number] => ({
  id: row.id,
  version: row.version,
  subject: { type: row.subjectType, id: row.subjectId, itemId: row.itemId },
  item: row.item,
  plan: row.plan,
  action: row.action,
  status: row.status,
  flowName: row.flowName,
  requester: row.requester,
  requesterUnit: row.requesterUnit,
  openedAt: row.openedAt.toISOString(),
});

// Number and title only name the item: whoever decides about it sees them also where nothing else of it is open to them.
export const LINE_COLUMNS = `held.id, held.version, held.subject_type AS "subjectType", held.subject_id AS "subjectId",
  held.item_id AS "itemId", held.action, held.status, flow.name AS "flowName", held.opened_at AS "openedAt",
  CASE WHEN item.id IS NOT NULL THEN json_build_object('number', item.number, 'title', item.title) END AS item,
  CASE WHEN plan.id IS NOT NULL THEN json_build_object('id', plan.id, 'title', plan.title) END AS plan,
  json_build_object('id', asker.id, 'name', asker.name) AS requester,
  CASE WHEN asking.id IS NOT NULL THEN json_build_object('id', asking.id, 'name', asking.name) END AS "requesterUnit"`;
export const LINE_FROM = `
  FROM approval_case AS held JOIN approval_flow AS flow ON flow.id = held.flow_id
  JOIN user_account AS asker ON asker.id = held.requester_id
  LEFT JOIN unit AS asking ON asking.id = held.requester_unit_id
  LEFT JOIN work_item AS item ON item.id = held.item_id
  LEFT JOIN plan ON plan.id = held.plan_id`;
