import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  approvalActions,
  approvalSubjectOf,
  approverRelations,
  type approvalFlowSchema,
  type approvalFlowsSchema,
} from '#libs/contracts';
import { ApprovalRegistry } from '../approval-registry.js';
import { drawFlow } from '../domain/flow-drawing.js';
import { usableFlows, type FlowRow } from '../storage/flows.js';
import { officesOfActor } from './offices-of-actor.js';

/** A flow as it is shown. */
export const flowView = (row: FlowRow): z.infer<typeof approvalFlowSchema> => ({
  id: row.id,
  key: row.key,
  number: row.number,
  name: row.name,
  subjectType: row.subjectType,
  ownerUnit: row.ownerUnitId === null ? null : { id: row.ownerUnitId, name: row.ownerUnitName ?? '' },
  definition: row.definition,
  drawing: drawFlow(row.definition),
  people: row.people,
  createdAt: row.createdAt.toISOString(),
});

/** The newest version of each flow the asker's office may use. */
@Injectable()
export class ListFlows {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly registry: ApprovalRegistry,
  ) {}

  async run(actor: Actor): Promise<z.infer<typeof approvalFlowsSchema>> {
    const rows = await usableFlows(this.manager, officesOfActor(actor));
    return {
      items: rows.map(flowView),
      facts: [...this.registry.subject('workItem').factNames],
      actions: approvalActions.filter((action) => this.registry.executor(approvalSubjectOf(action), action)),
      relations: [...approverRelations],
    };
  }
}
