import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import { type approvalPoliciesSchema, approvalSubjectOf, type setPoliciesSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { appendAll, type LedgerSubjectType } from '#libs/ledger';
import { ApprovalRegistry } from '../approval-registry.js';
import { ensureSound } from '../domain/flow-faults.js';
import { officesOfActor } from '../queries/offices-of-actor.js';
import { usableFlow } from '../storage/flows.js';

type Policies = z.infer<typeof approvalPoliciesSchema>;
type Wanted = z.infer<typeof setPoliciesSchema>;

/** Whose policies: a plan's, or those an office has for its plans without and for sheets. */
interface Place {
  readonly ownerUnitId: string;
  readonly planId: string | null;
  readonly subject: { readonly type: LedgerSubjectType; readonly id: string; readonly version: number };
}

/** Says which acts need which flow. Cases that are open go on by the flow they began with. */
@Injectable()
export class SetPolicies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly registry: ApprovalRegistry,
  ) {}

  /**
   * Problems: `notFound` for a plan of another office or a flow of another, `stale`, `flowInvalid` for a flow that asks what
   * is not known of the act's subject.
   */
  set(actor: Actor, planId: string, version: number, wanted: Wanted): Promise<Policies> {
    return inTransaction(this.dataSource, async (tx) =>
      this.store(tx, actor, await this.placeOf(tx, actor, planId, 'FOR NO KEY UPDATE'), version, wanted),
    );
  }

  async of(actor: Actor, planId: string): Promise<Policies> {
    const { manager } = this.dataSource;
    return read(manager, await this.placeOf(manager, actor, planId, ''));
  }

  /** The same for the asker's office as a whole. */
  setOfOffice(actor: Actor, version: number, wanted: Wanted): Promise<Policies> {
    return inTransaction(this.dataSource, async (tx) =>
      this.store(tx, actor, await officeOf(tx, actor, 'FOR NO KEY UPDATE'), version, wanted),
    );
  }

  async ofOffice(actor: Actor): Promise<Policies> {
    const { manager } = this.dataSource;
    return read(manager, await officeOf(manager, actor, ''));
  }

  private async store(tx: Transaction, actor: Actor, place: Place, seen: number, wanted: Wanted): Promise<Policies> {
    const [known] = await tx.query<{ id: string; version: number }[]>(OWN, [place.planId, place.ownerUnitId]);
    const present = known?.version ?? 0;
    if (present !== seen) throw new Problem('stale', { extension: { version: present } });
    for (const { action, flowId } of wanted.items) {
      const { definition } = await usableFlow(tx, flowId, officesOfActor(actor));
      ensureSound(definition, this.registry.subject(approvalSubjectOf(action)).factNames);
    }
    const setId = known?.id ?? newId();
    const at = new Date();
    await tx.query(SET, [setId, place.ownerUnitId, place.planId]);
    await tx.query('DELETE FROM approval_policy WHERE set_id = $1', [setId]);
    for (const { action, flowId, keyOnly } of wanted.items) {
      const about = [setId, place.planId, approvalSubjectOf(action), action];
      await tx.query(INSERT, [...about, flowId, keyOnly, actor.userId, at]);
    }
    await appendAll(tx, [
      {
        ...{ subject: place.subject, planId: place.planId, unitIds: [place.ownerUnitId] },
        ...{ actorId: actor.userId, actorUnitId: place.ownerUnitId, commandId: newId(), occurredAt: at },
        action: 'approvalPoliciesSet',
        payload: { version: present + 1, items: wanted.items },
      },
    ]);
    return read(tx, place);
  }

  private async placeOf(manager: EntityManager, actor: Actor, planId: string, lock: string): Promise<Place> {
    const [plan] = await manager.query<{ ownerUnitId: string; version: number }[]>(
      `SELECT owner_unit_id AS "ownerUnitId", version FROM plan WHERE id = $1 ${lock}`,
      [planId],
    );
    if (!plan || !this.access.can(actor, 'set', 'ApprovalPolicy', plan)) throw new Problem('notFound');
    return { ownerUnitId: plan.ownerUnitId, planId, subject: { type: 'plan', id: planId, version: plan.version } };
  }
}

/** The general office that the actor supervises for; its row is locked, so that two who set at once come one by one. */
async function officeOf(manager: EntityManager, actor: Actor, lock: string): Promise<Place> {
  const membership = actor.memberships.find(({ role }) => role === 'supervisor');
  const id = membership?.generalOfficeId ?? membership?.unitId;
  const [unit] = await manager.query<{ id: string; version: number }[]>(
    `SELECT id, version FROM unit WHERE id = $1 ${lock}`,
    [id ?? null],
  );
  if (!unit) throw new Problem('forbidden');
  return { ownerUnitId: unit.id, planId: null, subject: { type: 'unit', ...unit } };
}

async function read(manager: EntityManager, { planId, ownerUnitId }: Place): Promise<Policies> {
  const [own] = await manager.query<{ id: string; version: number }[]>(OWN, [planId, ownerUnitId]);
  const [general] = own || planId === null ? [own] : await manager.query<{ id: string }[]>(OWN, [null, ownerUnitId]);
  return {
    version: own?.version ?? 0,
    inherited: planId !== null && !own,
    items: general ? await manager.query<Policies['items']>(READ, [general.id]) : [],
  };
}

const OWN = `
  SELECT id, version FROM approval_policy_set
  WHERE CASE WHEN $1::uuid IS NULL THEN plan_id IS NULL AND owner_unit_id = $2 ELSE plan_id = $1 END`;
const SET = `
  INSERT INTO approval_policy_set (id, owner_unit_id, plan_id, version) VALUES ($1, $2, $3, 1)
  ON CONFLICT (id) DO UPDATE SET version = approval_policy_set.version + 1`;
const INSERT = `
  INSERT INTO approval_policy (set_id, plan_id, subject_type, action, flow_id, key_only, changed_by, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const READ = `
  SELECT policy.action, policy.key_only AS "keyOnly",
    json_build_object('id', flow.id, 'key', flow.key, 'number', flow.number, 'name', flow.name) AS flow
  FROM approval_policy AS policy JOIN approval_flow AS flow ON flow.id = policy.flow_id
  WHERE policy.set_id = $1 ORDER BY policy.action`;
