import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { supervisedOffices, type Actor } from '#libs/access';
import {
  type dryRunQuery,
  type dryRunSchema,
  type expectedApprovalQuery,
  type expectedApprovalSchema,
  FLOW_END,
} from '#libs/contracts';
import { dayIn, Problem } from '#libs/kernel';
import { ApprovalRegistry } from '../approval-registry.js';
import type { SubjectDescription } from '../approval-subject.js';
import { drawFlow } from '../domain/flow-drawing.js';
import { arrowFrom, stepOf } from '../domain/next-step.js';
import { seatsOf } from '../domain/seats.js';
import { usableFlow, type FlowRow } from '../storage/flows.js';
import { officesOfActor } from './offices-of-actor.js';
import { peopleNamed } from './people-named.js';
import { policyOf } from './policy-of.js';
import { surroundingsOf } from './surroundings.js';

type View = z.infer<typeof dryRunSchema>;
type UsedFlow = Pick<FlowRow, 'id' | 'name' | 'definition'>;

/** Who would decide, if the asker asked now: the way the facts lead to, with the people of this moment. */
@Injectable()
export class DryRun {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly registry: ApprovalRegistry,
  ) {}

  /** Problem: `notFound` for a flow of another office, or an item the asker may not read. */
  async run(actor: Actor, { flowId, itemId, unitId }: z.infer<typeof dryRunQuery>): Promise<View> {
    const flow = await usableFlow(this.manager, flowId, officesOfActor(actor));
    // Asked for a unit that is not the asker's: whoever asks there is somebody else.
    const asks = unitId === undefined || serves(actor, unitId) ? actor.userId : '';
    return this.along(asks, flow, await this.describe(actor, itemId, unitId ?? null));
  }

  /** The same for an act by its plan's policy: null where the act needs no approval. Problem: `notFound`. */
  async expected(
    actor: Actor,
    { itemId, action }: z.infer<typeof expectedApprovalQuery>,
  ): Promise<z.infer<typeof expectedApprovalSchema>> {
    const seen = await this.describe(actor, itemId, null);
    const policy = await policyOf(this.manager, { subjectType: 'workItem', planId: seen.planId, action });
    if (!policy || (policy.keyOnly && !seen.isKey)) return { approval: null };
    const subject = await this.describe(actor, itemId, actingUnitOf(actor, seen));
    const flow = { id: policy.flowId, name: policy.flowName, definition: policy.definition };
    return { approval: await this.along(actor.userId, flow, subject) };
  }

  private async describe(actor: Actor, itemId: string, unitId: string | null): Promise<SubjectDescription> {
    const item = this.registry.subject('workItem');
    const readable = await item.readable(this.manager, actor, [itemId]);
    const subject = readable.has(itemId) ? await item.describe(this.manager, itemId, unitId) : null;
    if (!subject) throw new Problem('notFound');
    return subject;
  }

  private async along(
    requesterId: string,
    { id, name, definition }: UsedFlow,
    subject: SubjectDescription,
  ): Promise<View> {
    const today = dayIn(subject.timeZone);
    const looked = { flow: definition, subject, tasks: [], personIds: requesterId === '' ? [] : [requesterId], today };
    const around = await surroundingsOf(this.manager, looked);
    const steps = [];
    for (let at = definition.start; at !== FLOW_END;) {
      const step = stepOf(definition, at);
      steps.push({ step, seats: seatsOf(step, { requesterId }, around) });
      at = arrowFrom(step, subject.facts);
    }
    const holders = steps.flatMap(({ seats }) => seats?.map(({ holderId }) => holderId) ?? []);
    const named = await peopleNamed(this.manager, holders);
    const person = (id: string | null) => (id === null ? null : (named.get(id) ?? null));
    return {
      flow: { id, name, drawing: drawFlow(definition) },
      steps: steps.map(({ step, seats }) => ({
        key: step.key,
        name: step.name,
        skipped: seats === null,
        approvers: (seats ?? []).map(({ holderId, source }) => ({ person: person(holderId), source })),
      })),
    };
  }
}

const serves = (actor: Actor, unitId: string): boolean =>
  actor.memberships.some((membership) => membership.unitId === unitId);

/** The unit in whose name the asker would ask: the lead before the issuer, where he or she serves both. */
function actingUnitOf(actor: Actor, { relations }: SubjectDescription): string | null {
  const served = new Set([...actor.memberships.map(({ unitId }) => unitId), ...supervisedOffices(actor)]);
  const related = [relations.lead, relations.issuer, relations.reviewer].flatMap((units) => units?.unitIds ?? []);
  return related.find((unitId) => served.has(unitId)) ?? null;
}
