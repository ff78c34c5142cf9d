import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, readingUnitIds } from '#libs/access';
import { ApprovalSubject, type CaseEnd, type SubjectDescription } from '#libs/approvals';
import type { NamedReader } from '#libs/comments';
import { queryPrepared, type Transaction, unseen } from '#libs/database';
import { appendAll, type JsonObject } from '#libs/ledger';
import { changedRows } from '../storage/changed-rows.js';
import { lockItems } from '../storage/lock-items.js';
import { ApprovedParts } from './approved-parts.js';
import { itemSnapshotSql } from './item-snapshot.js';

interface Described {
  planId: string;
  timeZone: string;
  isKey: boolean;
  ownerUnitId: string;
  issuerUnitId: string;
  reviewerUnitId: string;
  leadUnitId: string;
  officeUnitId: string | null;
  leadPrinted: boolean;
  dueOwner: string | null;
  form: string;
}

/** Who is what to a work item, and what of it is approved. */
@Injectable()
export class ApprovableItem extends ApprovalSubject {
  readonly type = 'workItem';
  readonly factNames = ['leadPrinted', 'dueOwner', 'form', 'key'];

  constructor(private readonly parts: ApprovedParts) {
    super();
  }

  async lock(tx: Transaction, itemId: string): Promise<void> {
    await lockItems(tx, [itemId]);
  }

  async describe(
    manager: EntityManager,
    itemId: string,
    requesterUnitId: string | null,
  ): Promise<SubjectDescription | null> {
    const [item] = await queryPrepared<Described>(manager, DESCRIBE, [itemId, requesterUnitId]);
    if (!item) return null;
    const only = (unitId: string) => ({ unitIds: [unitId], fallbackUnitId: unitId });
    const asking = requesterUnitId ?? item.leadUnitId;
    return {
      itemId,
      planId: item.planId,
      timeZone: item.timeZone,
      isKey: item.isKey,
      keeperUnitId: item.ownerUnitId,
      relations: {
        requester: only(asking),
        // Where no office of the unit was named for the item the unit itself handles it.
        handlingOffice: {
          unitIds: item.officeUnitId === null ? [] : [item.officeUnitId],
          fallbackUnitId: item.officeUnitId ?? asking,
        },
        lead: only(item.leadUnitId),
        issuer: only(item.issuerUnitId),
        reviewer: only(item.reviewerUnitId),
        generalOffice: only(item.ownerUnitId),
        // No head of a unit decides for a leader.
        field: { unitIds: [item.leadUnitId], fallbackUnitId: null },
      },
      facts: { leadPrinted: item.leadPrinted, dueOwner: item.dueOwner ?? 'none', form: item.form, key: item.isKey },
    };
  }

  async snapshot(tx: Transaction, itemId: string, action: string): Promise<JsonObject> {
    const [found] = await queryPrepared<{ item: JsonObject; parts: JsonObject }>(
      tx,
      `SELECT ${itemSnapshotSql} AS item, ${this.parts.sql(action, 'item.id')} AS parts FROM work_item AS item WHERE item.id = $1`,
      [itemId],
    );
    return { ...found?.item, ...found?.parts };
  }

  async release(tx: Transaction, itemId: string, end: CaseEnd): Promise<void> {
    const [item] = await lockItems(tx, [itemId]);
    const freed = await changedRows(tx, RELEASE, [itemId, end.caseId]);
    if (!item || freed.length === 0) return;
    const { actorId, actorUnitId, commandId, occurredAt, caseId, action, status } = end;
    await appendAll(tx, [
      {
        ...{ actorId, actorUnitId, commandId, occurredAt, itemId },
        subject: { type: 'workItem', id: itemId, version: item.version + 1 },
        planId: item.planId,
        unitIds: [item.issuerUnitId, item.reviewerUnitId, item.leadUnitId],
        action: 'approvalConcluded',
        payload: { caseId, asked: action, outcome: status },
      },
    ]);
  }

  readableSql(id: string, { reading }: NamedReader): string {
    return `EXISTS (SELECT FROM item_scope AS scope WHERE scope.item_id = ${id} AND scope.unit_id = ANY (${reading}))`;
  }

  async readable(manager: EntityManager, actor: Actor, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await queryPrepared<{ id: string }>(manager, READABLE, [itemIds, readingUnitIds(actor)]);
    return new Set(rows.map(({ id }) => id));
  }
}

// The office that handles it in the unit that asks, else in the lead.
const DESCRIBE = `
  SELECT item.plan_id AS "planId", plan.time_zone AS "timeZone", item.key AS "isKey",
    plan.owner_unit_id AS "ownerUnitId", item.issuer_unit_id AS "issuerUnitId",
    item.reviewer_unit_id AS "reviewerUnitId", item.lead_unit_id AS "leadUnitId", item.lead_printed AS "leadPrinted",
    item.due_owner AS "dueOwner", item.form,
    (SELECT staffing.office_unit_id FROM item_staffing AS staffing
     WHERE staffing.item_id = item.id AND staffing.unit_id = coalesce($2, item.lead_unit_id)) AS "officeUnitId"
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id WHERE item.id = $1`;
const RELEASE = `
  UPDATE work_item SET held_by = NULL, version = version + 1 WHERE id = $1 AND held_by = $2 RETURNING id`;
const READABLE = `
  SELECT DISTINCT item_id AS id FROM item_scope WHERE item_id = ANY (${unseen('$1', 'uuid[]')}) AND unit_id = ANY (${unseen('$2', 'uuid[]')})`;
