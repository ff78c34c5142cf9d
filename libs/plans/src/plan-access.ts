import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Access,
  accessCondition,
  type Actor,
  Policies,
  readingUnitIds,
  type SqlCondition,
  type SubjectColumns,
} from '#libs/access';
import { Problem } from '#libs/kernel';
import { Plan } from './entities/plan.entity.js';
import { IssuedPlans } from './issued-plans.js';

/** Answers who may do what with a plan, for single plans and for lists from the same policies. */
@Injectable()
export class PlanAccess {
  constructor(
    private readonly policies: Policies,
    private readonly access: Access,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /** The plan, if the actor may do `action` on it. Problems: `notFound`, `forbidden`. */
  async ensure(manager: EntityManager, actor: Actor, action: string, plan: Plan | null): Promise<Plan> {
    if (!plan) throw new Problem('notFound');
    this.access.ensure(actor, action, 'Plan', await this.facts(manager, actor, plan));
    return plan;
  }

  /** The general office in whose name the actor registers sources. Problem `forbidden` for anyone else. */
  officeOf(actor: Actor): { ownerUnitId: string; governmentId: string } {
    const membership = actor.memberships.find((one) => one.role === 'supervisor');
    const ownerUnitId = membership?.generalOfficeId ?? membership?.unitId;
    if (!membership || !ownerUnitId || !this.access.can(actor, 'import', 'Plan', { ownerUnitId }))
      throw new Problem('forbidden');
    return { ownerUnitId, governmentId: membership.governmentId };
  }

  /** Whether the actor is of the office that checks the plan's texts: what is not in force yet is the office's own. */
  mayCheck(actor: Actor, { ownerUnitId }: Pick<Plan, 'ownerUnitId'>): boolean {
    return this.access.can(actor, 'check', 'Plan', { ownerUnitId });
  }

  /** Whether the plan is the actor’s to revise. */
  mayRevise(actor: Actor, { ownerUnitId }: Pick<Plan, 'ownerUnitId'>): boolean {
    return this.access.can(actor, 'revise', 'Plan', { ownerUnitId });
  }

  /** The condition on `plan` (the query's alias) for lists of what the actor may read. */
  readable(actor: Actor): SqlCondition {
    return accessCondition(this.policies, actor, { action: 'read', subject: 'Plan', columns: this.columns });
  }

  private async facts(manager: EntityManager, actor: Actor, plan: Plan): Promise<object> {
    const units = plan.status === 'issued' ? readingUnitIds(actor) : [];
    const readers = units.length === 0 ? [] : await this.readersAmong(manager, plan.id, units);
    const { ownerUnitId, status, handling } = plan;
    return { ownerUnitId, status, handling, readerUnitIds: readers };
  }

  private async readersAmong(manager: EntityManager, planId: string, unitIds: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ unit: string }[]>(
      `SELECT unit FROM unnest($2::uuid[]) AS unit WHERE ${this.issuedPlans.readBy('$1::uuid', 'ARRAY[unit]')}`,
      [planId, unitIds],
    );
    return rows.map((row) => row.unit);
  }

  private get columns(): SubjectColumns {
    return {
      ownerUnitId: 'plan.owner_unit_id',
      status: 'plan.status',
      handling: 'plan.handling',
      readerUnitIds: { anyOf: (units) => this.issuedPlans.readBy('plan.id', units) },
    };
  }
}
