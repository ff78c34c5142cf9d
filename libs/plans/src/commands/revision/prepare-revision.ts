import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { obstacles, type Obstacle } from '../../domain/obstacles.js';
import { outcomeOf, type RevisionOutcome } from '../../domain/revision/outcome.js';
import { Plan } from '../../entities/plan.entity.js';
import { PlanVersion } from '../../entities/plan-version.entity.js';
import type { IssuableItem } from '../../issuable-draft.js';
import { IssuedPlans } from '../../issued-plans.js';
import { PlanAccess } from '../../plan-access.js';
import { loadRevision, type RevisionState } from '../../storage/revision/load-revision.js';
import { lockPlan } from '../../storage/lock-plan.js';
import { outOfForce } from '../../storage/out-of-force.js';
import { rememberNames } from '../../storage/remember-names.js';
import { expectVersion } from '../change-draft.js';

/** A revision as it would come into force. */
export interface CheckedRevision {
  readonly state: RevisionState;
  readonly outcome: RevisionOutcome;
  /** The items that come new, as they will be issued; those without a lead stand against it. */
  readonly added: readonly IssuableItem[];
}

/** Takes a revision out of the checker's hands; the work-items library brings it into force. */
@Injectable()
export class PrepareRevision {
  constructor(
    private readonly access: PlanAccess,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /** What it would do, and what stands against it. Problems: `notFound`, `forbidden`, `revisionMissing`. */
  async preview(
    manager: EntityManager,
    actor: Actor,
    planId: string,
  ): Promise<CheckedRevision & { obstacles: readonly Obstacle[] }> {
    const plan = await this.access.ensure(manager, actor, 'revise', await manager.findOneBy(Plan, { id: planId }));
    return this.checked(manager, plan);
  }

  /**
   * Locks the plan, in the caller's transaction. Problems: `notFound`, `forbidden`, `revisionMissing`, `planHeld` by another
   * approval than `approvedIn`, `stale` unless `expectedVersion` is the draft's, `questionsOpen`, `differencesOpen`,
   * `draftIncomplete`.
   */
  async check(
    tx: Transaction,
    actor: Actor,
    planId: string,
    expectedVersion: number,
    approvedIn: string | null = null,
  ): Promise<CheckedRevision> {
    const plan = await this.access.ensure(tx, actor, 'issue', await lockPlan(tx, planId));
    const found = await this.checked(tx, plan);
    if (plan.heldBy !== approvedIn) throw new Problem('planHeld');
    expectVersion(found.state.version.version, expectedVersion);
    return unhindered(found);
  }

  /**
   * The same once the items are locked: what changed while this waited for them opens what was decided about it. Problem
   * `differencesOpen`.
   */
  async again(tx: Transaction, { state }: CheckedRevision): Promise<CheckedRevision> {
    return unhindered(await this.checked(tx, state.plan));
  }

  /** Makes the newer text the one in force. */
  async take(tx: Transaction, actor: Actor, { state }: CheckedRevision, at: Date): Promise<number> {
    const { plan, version, content } = state;
    const planVersion = plan.version + 1;
    const handling = version.outline.secrecy === '内部' ? { handling: 'internal' as const } : {};
    await tx.update(Plan, { id: plan.id }, { ...handling, version: planVersion, heldBy: null });
    await tx.update(PlanVersion, { id: version.id }, { status: 'issued', appliedBy: actor.userId, appliedAt: at });
    await rememberNames(tx, plan, content);
    return planVersion;
  }

  private async checked(
    manager: EntityManager,
    plan: Plan,
  ): Promise<CheckedRevision & { obstacles: readonly Obstacle[] }> {
    const state = await loadRevision(manager, plan, this.issuedPlans);
    const outcome = outcomeOf(state.differences, state.inForce, state.draft);
    const come = new Set(outcome.added);
    const added = state.draft.filter((item) => come.has(item.planItemId));
    return {
      ...{ state, outcome },
      added: added.flatMap(({ leadUnitId, ...item }) => (leadUnitId === null ? [] : [{ ...item, leadUnitId }])),
      obstacles: await hindrances(manager, state, outcome),
    };
  }
}

/** Open questions and differences; of units only those that the revision would name. */
async function hindrances(
  manager: EntityManager,
  { plan, content, differences }: RevisionState,
  outcome: RevisionOutcome,
): Promise<Obstacle[]> {
  const naming = new Set([
    ...outcome.added,
    ...outcome.changed
      .filter(({ adopted }) => adopted.includes('lead') || adopted.includes('units'))
      .map(({ item }) => item.planItemId),
  ]);
  const named = new Set(content.items.filter(({ planItemId }) => naming.has(planItemId)).map(({ id }) => id));
  const ofItems = [...obstacles(content), ...(await outOfForce(manager, plan, content))];
  const open = differences.filter(({ decision }) => decision === null).length;
  const told: Obstacle = {
    ...{ code: 'differencesOpen', itemId: null, questionId: null },
    message: `还有 ${open} 处修订内容未确认。`,
  };
  return [
    ...ofItems.filter(({ code, itemId }) => code === 'questionOpen' || (itemId !== null && named.has(itemId))),
    ...(open > 0 ? [told] : []),
  ];
}

function unhindered(found: CheckedRevision & { obstacles: readonly Obstacle[] }): CheckedRevision {
  if (found.obstacles.length === 0) return found;
  const codes = new Set(found.obstacles.map(({ code }) => code));
  const code = codes.has('questionOpen')
    ? 'questionsOpen'
    : codes.has('differencesOpen')
      ? 'differencesOpen'
      : 'draftIncomplete';
  throw new Problem(code, { errors: found.obstacles.map((one) => ({ ...one })) });
}
