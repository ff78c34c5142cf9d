import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { Coordinations, type CoordinationsView } from '../../queries/coordinations.js';
import { changedRows } from '../../storage/changed-rows.js';
import { coordinationOf, type CoordinationState } from '../../storage/coordinations.js';
import { ActOnItem } from '../act-on-item.js';
import { ensureVersion } from '../ensure-version.js';

/** The issuer answers a request for co-ordination; what follows from the answer is an act of its own. */
@Injectable()
export class AnswerCoordination {
  constructor(
    private readonly acts: ActOnItem,
    private readonly coordinations: Coordinations,
  ) {}

  /** Problems: `notFound` (also for one of another item), `forbidden`, `stale`, `coordinationEnded`, `ownRequest`. */
  run(
    actor: Actor,
    itemId: string,
    coordinationId: string,
    version: number,
    { answer }: { answer: string },
  ): Promise<CoordinationsView> {
    let asked: CoordinationState | undefined;
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'answerCoordination',
        raise: false,
        payload: { coordinationId, answer },
        facts: async (tx) => {
          asked = await coordinationOf(tx, itemId, coordinationId);
          if (!asked) throw new Problem('notFound');
          ensureVersion(asked.version, version);
          return { coordination: asked };
        },
        effect: async (tx, { context }) => {
          await changedRows(tx, ANSWER, [coordinationId, context.actor.userId, context.occurredAt, answer]);
          const concernedUnitId = asked?.unitId ?? null;
          return {
            action: 'coordinationAnswered',
            payload: { coordinationId, concernedUnitId, answer },
            unitIds: concernedUnitId === null ? [] : [concernedUnitId],
          };
        },
      },
      (tx) => this.coordinations.of(tx, actor, itemId),
    );
  }
}

const ANSWER = `
  UPDATE coordination SET status = 'answered', answered_by = $2, answered_at = $3, answer = $4, version = version + 1
  WHERE id = $1`;
