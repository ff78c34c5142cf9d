import type { ItemForm, WorkItemStatus } from '#libs/contracts';
import { queryPrepared, type Transaction, unseen } from '#libs/database';

/** A work item under lock. */
export interface LockedItem {
  id: string;
  planId: string;
  issuerUnitId: string;
  reviewerUnitId: string;
  leadUnitId: string;
  leadPrinted: boolean;
  form: ItemForm;
  status: WorkItemStatus;
  /** The approval case that holds it. */
  heldBy: string | null;
  timeZone: string;
  version: number;
}

/**
 * Locks items in the order of their ids. FOR NO KEY UPDATE, so that foreign keys to an item do not wait (see
 * recompute-scope.ts).
 */
export const lockItems = (tx: Transaction, itemIds: readonly string[]): Promise<LockedItem[]> =>
  queryPrepared<LockedItem>(tx, LOCK, [itemIds]);

const LOCK = `
  SELECT item.id, item.plan_id AS "planId", item.issuer_unit_id AS "issuerUnitId",
    item.reviewer_unit_id AS "reviewerUnitId", item.lead_unit_id AS "leadUnitId",
    item.lead_printed AS "leadPrinted", item.form, item.status, item.held_by AS "heldBy",
    plan.time_zone AS "timeZone", item.version
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id
  WHERE item.id = ANY (${unseen('$1', 'uuid[]')}) ORDER BY item.id FOR NO KEY UPDATE OF item`;
