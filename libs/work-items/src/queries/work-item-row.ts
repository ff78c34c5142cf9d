import type { AssignmentRole, DispatchStatus, SourceKind, workItemSchema } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { unseen } from '#libs/database';
import { officialOrderOf } from '#libs/organisation';
import type { z } from 'zod';
import { branchesOfSql } from '../storage/readers-of-unit.js';
import type { ContestJson } from './contest-json.js';
import { lifecycleColumns } from './lifecycle-columns.js';

type WorkItemView = z.infer<typeof workItemSchema>;

/** An item with everything its page shows, as far as the reader may see it; instants as PostgreSQL writes them in JSON. */
export interface WorkItemRow extends Omit<
  WorkItemView,
  | 'plan'
  | 'roles'
  | 'source'
  | 'leadSignedAt'
  | 'issuedAt'
  | 'closedAt'
  | 'contests'
  | 'actions'
  | 'hiddenShares'
  | 'shares'
  | 'held'
  | 'extension'
  | 'above'
> {
  planId: string;
  planTitle: string;
  sourceKind: SourceKind;
  timeZone: string;
  sourceText: string;
  clause: string | null;
  spanStart: number | null;
  spanEnd: number | null;
  issuerUnitId: string;
  reviewerUnitId: string;
  leadUnitId: string;
  leadPrinted: boolean;
  leadSignedAt: string | null;
  issuedAt: string;
  closedAt: string | null;
  heldBy: string | null;
  /** The acts that would have to wait for an approval of their own; looked up where one holds the item. */
  needApproval: readonly string[];
  aboveOpen: boolean;
  extension: (NonNullable<WorkItemView['extension']> & { askedBy: string }) | null;
  submission: { submittedBy: string; reviewSteps: number } | null;
  above: WorkItemView['above'];
  /** Requests for co-ordination that are not answered, as far as the asker sees them. */
  coordinations: { id: string; unitId: string; askedBy: string }[];
  /** What the asked guards found missing; null where the asker takes no part in handing in and closing. */
  asked: Record<string, unknown> | null;
  /** Every unit with a share, also those the asker does not see. */
  shareUnitIds: string[];
  readerUnitIds: string[];
  shares: WorkItemView['shares'];
  shareCount: number;
  contests: ContestJson[];
  /** The dispatches by which units of the asker have a duty in the item. */
  dispatches: {
    id: string;
    unitId: string;
    status: DispatchStatus;
    contestUntil: CalendarDate;
    role: AssignmentRole;
  }[];
}

/** What of it is there for few items, or for few of their readers. */
export type WorkItemRest = Pick<
  WorkItemRow,
  'contests' | 'openReturn' | 'extension' | 'submission' | 'above' | 'coordinations'
>;

/** What every page shows, before the rest was asked for. */
export type WorkItemCore = Omit<WorkItemRow, keyof WorkItemRest | 'asked' | 'needApproval'> & {
  breadth: number | null;
  /** Whether there is any of the rest. */
  hasRest: boolean;
};

const unitName = (column: string): string =>
  `(SELECT json_build_object('id', unit.id, 'name', unit.name) FROM unit WHERE unit.id = ${column})`;

// One JSON text: an array of JSON values is read character by character by the driver (measured: a fifteenth of the work).
const list = (element: string, order: string, condition: string): string =>
  `coalesce(json_agg(${element} ORDER BY ${order}) FILTER (WHERE ${condition}), '[]')`;

// One plan whoever asks: planning takes four times as long as reading.
const READERS = unseen('$2', 'uuid[]');
// Why a share was waived and what it became is between its unit and those who read all of the item.
const own = `(reading.breadth = 3 OR share.unit_id = ANY (reading.branches))`;

/**
 * One statement for what every page of an item shows, each table looked into once; work-item-rest.ts has what few show.
 * $1 the item, $2 the asker's reading units. Of breadth 1 one sees the shares of one's own branch only.
 */
export const WORK_ITEM_SQL = `
  SELECT item.id, item.number, item.ordinal, item.ref, item.title, item.status, item.key, item.version, item.section,
    item.measures, item.contested_at IS NOT NULL AS contested, item.due_on AS "dueOn", item.due_owner AS "dueOwner", item.due_text AS "dueText",
    item.parent_id AS "parentId", item.issued_at AS "issuedAt", item.source_text AS "sourceText",
    item.issuer_unit_id AS "issuerUnitId", item.lead_unit_id AS "leadUnitId", item.lead_printed AS "leadPrinted",
    plan.id AS "planId", plan.title AS "planTitle", plan.kind AS "sourceKind", plan.time_zone AS "timeZone",
    ${unitName('item.lead_unit_id')} AS lead,
    ${unitName('item.issuer_unit_id')} AS issuer,
    ${unitName('item.reviewer_unit_id')} AS reviewer,
    printed.clause, printed.span_start AS "spanStart", printed.span_end AS "spanEnd",
    reading.unit_ids AS "readerUnitIds", reading.breadth, ${lifecycleColumns},
    shared.visible AS shares, shared.count AS "shareCount", shared.unit_ids AS "shareUnitIds",
    handed.lead_signed_at AS "leadSignedAt", handed.own AS dispatches
  FROM work_item AS item
  JOIN plan ON plan.id = item.plan_id
  CROSS JOIN LATERAL (
    SELECT max(scope.breadth) AS breadth, coalesce(array_agg(scope.unit_id), '{}') AS unit_ids,
      CASE WHEN max(scope.breadth) < 3 THEN ${branchesOfSql(READERS)} END AS branches
    FROM item_scope AS scope WHERE scope.item_id = item.id AND scope.unit_id = ANY (${READERS})) AS reading
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS count, coalesce(array_agg(share.unit_id), '{}') AS unit_ids,
      ${list(
        `json_build_object('id', share.id, 'unit', json_build_object('id', unit.id, 'name', unit.name),
          'role', share.role, 'signedAt', share.signed_at, 'settlement', share.settlement,
          'settlementReason', CASE WHEN ${own} THEN share.settlement_reason END,
          'subTaskId', CASE WHEN ${own} THEN share.sub_task_id END,
          'group', (SELECT json_build_object('id', unit_group.id, 'name', unit_group.name) FROM unit_group
                    WHERE unit_group.id = share.group_id))`,
        officialOrderOf('unit'),
        `reading.breadth = 2 OR ${own}`,
      )} AS visible
    FROM work_item_share AS share JOIN unit ON unit.id = share.unit_id WHERE share.item_id = item.id) AS shared
  CROSS JOIN LATERAL (
    SELECT max(dispatch.signed_at) FILTER (WHERE line.role = 'lead') AS lead_signed_at,
      ${list(
        `json_build_object('id', dispatch.id, 'unitId', dispatch.unit_id, 'status', dispatch.status,
          'contestUntil', dispatch.contest_until, 'role', line.role)`,
        'dispatch.id',
        `dispatch.unit_id = ANY (${READERS})`,
      )} AS own
    FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
    WHERE line.item_id = item.id AND line.withdrawn_at IS NULL) AS handed
  LEFT JOIN LATERAL (
    SELECT draft.clause, draft.span_start, draft.span_end
    FROM draft_item AS draft JOIN plan_version ON plan_version.id = draft.plan_version_id
    WHERE plan_version.plan_id = item.plan_id AND plan_version.status = 'issued'
      AND draft.plan_item_id = item.plan_item_id AND NOT draft.removed
    ORDER BY plan_version.number DESC LIMIT 1) AS printed ON true
  WHERE item.id = $1`;
