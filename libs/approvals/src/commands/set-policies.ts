import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { approvalPoliciesSchema, setPoliciesSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ApprovalRegistry } from '../approval-registry.js';
import { officesOfActor } from '../queries/offices-of-actor.js';
import { usableFlow } from '../storage/flows.js';

type Policies = z.infer<typeof approvalPoliciesSchema>;

/** Says which acts of a plan's items need which flow. Cases that are open go on by the flow they began with. */
@Injectable()
export class SetPolicies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly registry: ApprovalRegistry,
  ) {}

  /** Problems: `notFound` for a plan of another office or a flow of another, `invalidInput` for an act that needs none. */
  set(actor: Actor, planId: string, { items }: z.infer<typeof setPoliciesSchema>): Promise<Policies> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.ensure(tx, actor, planId, 'FOR NO KEY UPDATE');
      const known = this.registry.actionsOf('workItem');
      for (const { action, flowId } of items) {
        if (!known.includes(action)) throw new Problem('invalidInput');
        await usableFlow(tx, flowId, officesOfActor(actor));
      }
      await tx.query(`DELETE FROM approval_policy WHERE plan_id = $1 AND subject_type = 'workItem'`, [planId]);
      for (const { action, flowId, keyOnly } of items)
        await tx.query(INSERT, [planId, action, flowId, keyOnly, actor.userId, new Date()]);
      return read(tx, planId);
    });
  }

  async of(actor: Actor, planId: string): Promise<Policies> {
    await this.ensure(this.dataSource.manager, actor, planId, '');
    return read(this.dataSource.manager, planId);
  }

  private async ensure(manager: EntityManager, actor: Actor, planId: string, lock: string): Promise<void> {
    const [plan] = await manager.query<{ ownerUnitId: string }[]>(
      `SELECT owner_unit_id AS "ownerUnitId" FROM plan WHERE id = $1 ${lock}`,
      [planId],
    );
    if (!plan || !this.access.can(actor, 'set', 'ApprovalPolicy', plan)) throw new Problem('notFound');
  }
}

const read = async (manager: EntityManager, planId: string): Promise<Policies> => ({
  items: await manager.query<Policies['items']>(READ, [planId]),
});

const INSERT = `
  INSERT INTO approval_policy (plan_id, subject_type, action, flow_id, key_only, changed_by, changed_at)
  VALUES ($1, 'workItem', $2, $3, $4, $5, $6)`;
const READ = `
  SELECT policy.action, policy.key_only AS "keyOnly",
    json_build_object('id', flow.id, 'key', flow.key, 'number', flow.number, 'name', flow.name) AS flow
  FROM approval_policy AS policy JOIN approval_flow AS flow ON flow.id = policy.flow_id
  WHERE policy.plan_id = $1 AND policy.subject_type = 'workItem' ORDER BY policy.action`;
