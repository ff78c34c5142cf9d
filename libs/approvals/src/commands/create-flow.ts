import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { approvalFlowSchema, checkedFlowSchema, createFlowSchema, FlowDefinition } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { colleaguesAmong } from '#libs/identity';
import { Problem } from '#libs/kernel';
import { ApprovalRegistry } from '../approval-registry.js';
import { drawFlow } from '../domain/flow-drawing.js';
import { ensureSound, flowFaults, unknownPeople } from '../domain/flow-faults.js';
import { flowView } from '../queries/flow-views.js';
import { insertFlow, usableFlow } from '../storage/flows.js';

/** Saves a new version of an office's flow. Running cases keep the version they began with. */
@Injectable()
export class CreateFlow {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: ApprovalRegistry,
  ) {}

  /** Problems: `flowInvalid` with every fault at its place, `forbidden` for who supervises for no general office. */
  run(actor: Actor, input: z.infer<typeof createFlowSchema>): Promise<z.infer<typeof approvalFlowSchema>> {
    const membership = actor.memberships.find(({ role }) => role === 'supervisor');
    if (!membership) throw new Problem('forbidden');
    ensureSound(input.definition, this.registry.subject(input.subjectType).factNames);
    const ownerUnitId = membership.generalOfficeId ?? membership.unitId;
    return inTransaction(this.dataSource, async (tx) => {
      const unknown = unknownPeople(input.definition, await namedBy(tx, actor, input.definition));
      if (unknown.length > 0) throw new Problem('flowInvalid', { errors: unknown });
      const id = await insertFlow(tx, { ...input, ownerUnitId, createdBy: actor.userId, at: new Date() });
      return flowView(await usableFlow(tx, id, [ownerUnitId]));
    });
  }

  /** The faults of a flow that is being drawn, with its drawing. */
  async check(actor: Actor, definition: FlowDefinition): Promise<z.infer<typeof checkedFlowSchema>> {
    const people = await namedBy(this.dataSource.manager, actor, definition);
    const faults = flowFaults(definition, this.registry.subject('workItem').factNames);
    return { faults: [...faults, ...unknownPeople(definition, people)], drawing: drawFlow(definition), people };
  }
}

/** Those of the asker's governments whom a flow names. */
async function namedBy(
  manager: EntityManager,
  actor: Actor,
  { steps, copies }: FlowDefinition,
): Promise<{ id: string; name: string }[]> {
  const rules = [...steps.flatMap(({ approvers }) => approvers), ...copies];
  const ids = rules.flatMap((rule) => (rule.by === 'person' ? [rule.personId] : []));
  return ids.length === 0 ? [] : colleaguesAmong(manager, actor, ids);
}
