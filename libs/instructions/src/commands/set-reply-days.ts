import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { replyDaysSchema, setReplyDaysSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { PlanAccess } from '#libs/plans';
import { InstructionReplyDays } from '../instruction.entity.js';
import { replyDaysOf } from '../queries/reply-days.js';

type ReplyDays = z.infer<typeof replyDaysSchema>;

/** Within how many working days the asker's office wants replies to instructions; those that are registered keep their date. */
@Injectable()
export class SetReplyDays {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanAccess,
  ) {}

  /** Problem: `forbidden` for anyone but an office. */
  of(actor: Actor): Promise<ReplyDays> {
    return replyDaysOf(this.dataSource.manager, this.plans.officeOf(actor).ownerUnitId);
  }

  /** `version` is 0 as long as nobody has set any. Problems: `forbidden`, `stale`, `invalidInput`. */
  set(actor: Actor, version: number, wanted: z.infer<typeof setReplyDaysSchema>): Promise<ReplyDays> {
    const { ownerUnitId } = this.plans.officeOf(actor);
    return inTransaction(this.dataSource, async (tx) => {
      // Two who set at once come one by one, also where there is no row yet.
      const [unit] = await tx.query<{ version: number }[]>(LOCK_UNIT, [ownerUnitId]);
      const present = await replyDaysOf(tx, ownerUnitId);
      if (present.version !== version) throw new Problem('stale', { extension: { version: present.version } });
      const at = new Date();
      await tx.upsert(
        InstructionReplyDays,
        { ownerUnitId, ...wanted, changedBy: actor.userId, changedAt: at, version: version + 1 },
        ['ownerUnitId'],
      );
      await append(tx, {
        subject: { type: 'unit', id: ownerUnitId, version: unit?.version ?? 1 },
        unitIds: [ownerUnitId],
        ...{ actorId: actor.userId, actorUnitId: ownerUnitId, commandId: newId(), occurredAt: at },
        action: 'replyDaysSet',
        payload: { ...wanted },
      });
      return { ...wanted, version: version + 1 };
    });
  }
}

const LOCK_UNIT = 'SELECT version FROM unit WHERE id = $1 FOR NO KEY UPDATE';
