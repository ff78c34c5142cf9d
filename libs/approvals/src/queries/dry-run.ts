import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { type dryRunQuery, type dryRunSchema, FLOW_END } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { dayIn, Problem } from '#libs/kernel';
import { ApprovalRegistry } from '../approval-registry.js';
import { drawFlow } from '../domain/flow-drawing.js';
import { arrowFrom, stepOf } from '../domain/next-step.js';
import { seatsOf } from '../domain/seats.js';
import { usableFlow } from '../storage/flows.js';
import { officesOfActor } from './offices-of-actor.js';
import { surroundingsOf } from './surroundings.js';

/** Who would decide, if the asker asked now: the way the facts lead to, with the people of this moment. */
@Injectable()
export class DryRun {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly registry: ApprovalRegistry,
  ) {}

  /** Problem: `notFound` for a flow of another office, or an item the asker may not read. */
  async run(
    actor: Actor,
    { flowId, itemId, unitId }: z.infer<typeof dryRunQuery>,
  ): Promise<z.infer<typeof dryRunSchema>> {
    const flow = await usableFlow(this.manager, flowId, officesOfActor(actor));
    const item = this.registry.subject('workItem');
    const readable = await item.readable(this.manager, actor, [itemId]);
    const subject = readable.has(itemId) ? await item.describe(this.manager, itemId, unitId ?? null) : null;
    if (!subject) throw new Problem('notFound');
    const today = dayIn(subject.timeZone);
    const { definition } = flow;
    const looked = { flow: definition, subject, tasks: [], personIds: [actor.userId], today };
    const around = await surroundingsOf(this.manager, looked);
    const steps = [];
    for (let at = definition.start; at !== FLOW_END;) {
      const step = stepOf(definition, at);
      steps.push({ step, seats: seatsOf(step, { requesterId: actor.userId }, around) });
      at = arrowFrom(step, subject.facts);
    }
    const name = await this.namesOf(steps.flatMap(({ seats }) => seats?.map(({ holderId }) => holderId) ?? []));
    return {
      flow: { id: flow.id, name: flow.name, drawing: drawFlow(definition) },
      steps: steps.map(({ step, seats }) => ({
        key: step.key,
        name: step.name,
        skipped: seats === null,
        approvers: (seats ?? []).map(({ holderId, source }) => ({ person: name(holderId), source })),
      })),
    };
  }

  private async namesOf(ids: readonly (string | null)[]) {
    const rows = await queryPrepared<{ id: string; name: string }>(
      this.manager,
      'SELECT id, name FROM user_account WHERE id = ANY ($1::uuid[])',
      [ids.filter((id) => id !== null)],
    );
    const names = new Map(rows.map((row) => [row.id, row]));
    return (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  }
}
