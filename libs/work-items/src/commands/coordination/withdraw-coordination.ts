import { Injectable } from '@nestjs/common';
import { unitsWhere, type Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { unitStaff } from '../../domain/transitions.js';
import { Coordinations, type CoordinationsView } from '../../queries/coordinations.js';
import { changedRows } from '../../storage/changed-rows.js';
import { coordinationOf } from '../../storage/coordinations.js';
import { ActOnItem } from '../act-on-item.js';
import { ensureVersion } from '../ensure-version.js';

/** The unit that asked for co-ordination needs it no longer. */
@Injectable()
export class WithdrawCoordination {
  constructor(
    private readonly acts: ActOnItem,
    private readonly coordinations: Coordinations,
  ) {}

  /** Problems: `notFound` (also for one the asker does not see), `forbidden`, `stale`, `coordinationEnded`. */
  run(actor: Actor, itemId: string, coordinationId: string, version: number): Promise<CoordinationsView> {
    const units = unitsWhere(actor, unitStaff);
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'withdrawCoordination',
        raise: false,
        payload: { coordinationId },
        facts: async (tx) => {
          const asked = await coordinationOf(tx, itemId, coordinationId);
          const seen = await this.coordinations.of(tx, actor, itemId);
          if (!asked || !seen.items.some(({ id }) => id === coordinationId)) throw new Problem('notFound');
          if (!units.includes(asked.unitId)) throw new Problem('forbidden');
          ensureVersion(asked.version, version);
          return { coordination: asked };
        },
        effect: async (tx) => {
          await changedRows(tx, WITHDRAW, [coordinationId]);
          return { action: 'coordinationWithdrawn', payload: { coordinationId } };
        },
      },
      (tx) => this.coordinations.of(tx, actor, itemId),
    );
  }
}

const WITHDRAW = `UPDATE coordination SET status = 'withdrawn', version = version + 1 WHERE id = $1`;
