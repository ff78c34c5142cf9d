import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { COORDINATION_WORKING_DAYS, type askCoordinationSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { addWorkingDays, newId } from '#libs/kernel';
import { Coordinations, type CoordinationsView } from '../../queries/coordinations.js';
import { openCoordination } from '../../storage/coordinations.js';
import { ActOnItem, type ActRecord, type ActScene } from '../act-on-item.js';

type Asked = z.infer<typeof askCoordinationSchema>;

/** A unit asks the issuer to co-ordinate (提请协调). It goes on answering for its duty meanwhile. */
@Injectable()
export class AskCoordination {
  constructor(
    private readonly acts: ActOnItem,
    private readonly coordinations: Coordinations,
  ) {}

  /** Problems: `notFound`, `forbidden`, `itemNotOpen`, `coordinationOpen`, `internalMatter`. */
  run(actor: Actor, itemId: string, asked: Asked): Promise<CoordinationsView> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'askCoordination',
        raise: false,
        payload: asked,
        facts: async (tx, { context }) => {
          const open = await openCoordination(tx, itemId, context.actorUnitId);
          return { coordination: { status: open?.status ?? null, askedBy: null } };
        },
        effect: (tx, scene) => ask(tx, scene, asked),
      },
      (tx) => this.coordinations.of(tx, actor, itemId),
    );
  }
}

async function ask(
  tx: Transaction,
  { item, context, today }: ActScene,
  { matter, proposal }: Asked,
): Promise<ActRecord> {
  const coordinationId = newId();
  const { actor, actorUnitId, occurredAt } = context;
  const answerBy = addWorkingDays(today, COORDINATION_WORKING_DAYS);
  await tx.query(ASK, [coordinationId, item.id, actorUnitId, matter, proposal, actor.userId, occurredAt, answerBy]);
  const payload = { coordinationId, concernedUnitId: actorUnitId, matter, proposal, answerBy };
  return { action: 'coordinationAsked', payload };
}

const ASK = `
  INSERT INTO coordination (id, item_id, unit_id, matter, proposal, status, asked_by, asked_at, answer_by)
  VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, $8)`;
