import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { ApprovalSubject, type CaseEnd, type SubjectDescription } from '#libs/approvals';
import type { NamedReader } from '#libs/comments';
import type { PlanStatus, SourceKind } from '#libs/contracts';
import { queryPrepared, type Transaction } from '#libs/database';
import { appendAll, type JsonObject } from '#libs/ledger';
import { changedRows } from '../storage/changed-rows.js';

interface Described {
  timeZone: string;
  ownerUnitId: string;
  kind: SourceKind;
  isKey: boolean;
  leadUnitIds: string[];
}

/**
 * Who is what to a plan that is to be issued or revised, and what of it is approved: its draft as it stood, and of a revision
 * what was decided about each difference.
 */
@Injectable()
export class ApprovablePlan extends ApprovalSubject {
  readonly type = 'plan';
  readonly factNames = ['kind', 'key'];

  constructor(private readonly access: Access) {
    super();
  }

  /** As every change of a draft locks it. */
  async lock(tx: Transaction, planId: string): Promise<void> {
    await tx.query('SELECT FROM plan WHERE id = $1 FOR NO KEY UPDATE', [planId]);
  }

  async describe(manager: EntityManager, planId: string): Promise<SubjectDescription | null> {
    const [plan] = await queryPrepared<Described>(manager, DESCRIBE, [planId]);
    if (!plan) return null;
    const office = { unitIds: [plan.ownerUnitId], fallbackUnitId: plan.ownerUnitId };
    return {
      itemId: null,
      planId,
      timeZone: plan.timeZone,
      isKey: plan.isKey,
      keeperUnitId: plan.ownerUnitId,
      relations: {
        requester: office,
        handlingOffice: office,
        issuer: office,
        reviewer: office,
        generalOffice: office,
        // The leaders in whose fields its duties lie or would lie; no head of a unit decides for them.
        field: { unitIds: plan.leadUnitIds, fallbackUnitId: null },
      },
      facts: { kind: plan.kind, key: plan.isKey },
    };
  }

  async snapshot(tx: Transaction, planId: string): Promise<JsonObject> {
    const [draft] = await queryPrepared<JsonObject>(tx, SNAPSHOT, [planId]);
    return { ...draft };
  }

  async release(tx: Transaction, planId: string, end: CaseEnd): Promise<void> {
    const [plan] = await changedRows<{ version: number; ownerUnitId: string }>(tx, RELEASE, [planId, end.caseId]);
    if (!plan) return;
    const { actorId, actorUnitId, commandId, occurredAt, caseId, action, status } = end;
    await appendAll(tx, [
      {
        ...{ actorId, actorUnitId, commandId, occurredAt, planId },
        subject: { type: 'plan', id: planId, version: plan.version },
        unitIds: [plan.ownerUnitId],
        action: 'approvalConcluded',
        payload: { caseId, asked: action, outcome: status },
      },
    ]);
  }

  /** Who checks it: its office alone. */
  readableSql(id: string, { offices }: NamedReader): string {
    return `EXISTS (SELECT FROM plan WHERE plan.id = ${id} AND plan.owner_unit_id = ANY (${offices}))`;
  }

  /** Drafts are read by their office; once issued, items say who reads. */
  async readable(manager: EntityManager, actor: Actor, planIds: readonly string[]): Promise<ReadonlySet<string>> {
    const plans = await queryPrepared<{ id: string; ownerUnitId: string; status: PlanStatus }>(manager, PLANS, [
      planIds,
    ]);
    return new Set(plans.filter((plan) => this.access.can(actor, 'check', 'Plan', plan)).map(({ id }) => id));
  }
}

const LIVE = `
  FROM plan_version AS version JOIN draft_item AS item ON item.plan_version_id = version.id AND NOT item.removed
  WHERE version.plan_id = plan.id AND version.status = 'draft'`;
const DESCRIBE = `
  SELECT plan.time_zone AS "timeZone", plan.owner_unit_id AS "ownerUnitId", plan.kind,
    EXISTS (SELECT ${LIVE} AND item.key) AS "isKey",
    ARRAY(
      SELECT named.unit_id
      FROM plan_version AS version JOIN draft_item AS item ON item.plan_version_id = version.id AND NOT item.removed
      JOIN draft_assignment AS named ON named.draft_item_id = item.id AND named.role = 'lead' AND named.unit_id IS NOT NULL
      WHERE version.plan_id = plan.id AND version.status = 'draft'
      UNION
      SELECT item.lead_unit_id FROM work_item AS item
      WHERE item.plan_id = plan.id AND item.parent_id IS NULL AND item.status <> 'terminated') AS "leadUnitIds"
  FROM plan WHERE plan.id = $1`;
const SNAPSHOT = `
  SELECT plan.title, version.version AS "draftVersion", (SELECT count(*) ${LIVE}) AS items,
    version.revising_title AS "revisingTitle", version.revising_number AS "revisingNumber",
    (SELECT json_build_object('adopted', count(*) FILTER (WHERE choice = 'adopt'),
        'kept', count(*) FILTER (WHERE choice = 'keep'),
        'digest', md5(coalesce(string_agg(concat_ws(' ', plan_item_id, kind, choice, reason), E'\\n'
          ORDER BY plan_item_id, kind), '')))
      FROM revision_decision WHERE plan_version_id = version.id) AS decisions
  FROM plan JOIN plan_version AS version ON version.plan_id = plan.id AND version.status = 'draft' WHERE plan.id = $1`;
const RELEASE = `
  UPDATE plan SET held_by = NULL, version = version + 1 WHERE id = $1 AND held_by = $2
  RETURNING version, owner_unit_id AS "ownerUnitId"`;
const PLANS = 'SELECT id, owner_unit_id AS "ownerUnitId", status FROM plan WHERE id = ANY ($1::uuid[])';
