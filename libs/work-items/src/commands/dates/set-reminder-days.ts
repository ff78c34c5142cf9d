import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { REMINDER_DAYS, type reminderDaysSchema, type setReminderDaysSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { PlanAccess } from '#libs/plans';
import { ReminderDays } from '../../entities/reminder.entity.js';

type Days = z.infer<typeof reminderDaysSchema>;

/** How many working days before a date the asker's office wants its units reminded; what went out stays. */
@Injectable()
export class SetReminderDays {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanAccess,
  ) {}

  /** Problem: `forbidden` for anyone but an office. */
  of(actor: Actor): Promise<Days> {
    return daysOf(this.dataSource.manager, this.plans.officeOf(actor).ownerUnitId);
  }

  /** `version` is 0 as long as nobody has set any. Problems: `forbidden`, `stale`. */
  set(actor: Actor, version: number, { days }: z.infer<typeof setReminderDaysSchema>): Promise<Days> {
    const { ownerUnitId } = this.plans.officeOf(actor);
    return inTransaction(this.dataSource, async (tx) => {
      // Two who set at once come one by one, also where there is no row yet.
      const [unit] = await tx.query<{ version: number }[]>(LOCK_UNIT, [ownerUnitId]);
      const present = await daysOf(tx, ownerUnitId);
      if (present.version !== version) throw new Problem('stale', { extension: { version: present.version } });
      const at = new Date();
      await tx.upsert(
        ReminderDays,
        { ownerUnitId, days, changedBy: actor.userId, changedAt: at, version: version + 1 },
        ['ownerUnitId'],
      );
      await append(tx, {
        subject: { type: 'unit', id: ownerUnitId, version: unit?.version ?? 1 },
        unitIds: [ownerUnitId],
        ...{ actorId: actor.userId, actorUnitId: ownerUnitId, commandId: newId(), occurredAt: at },
        action: 'reminderDaysSet',
        payload: { days },
      });
      return { days, version: version + 1 };
    });
  }
}

async function daysOf(manager: EntityManager, ownerUnitId: string): Promise<Days> {
  const own = await manager.findOneBy(ReminderDays, { ownerUnitId });
  return own ? { days: own.days, version: own.version } : { days: REMINDER_DAYS.usual, version: 0 };
}

const LOCK_UNIT = 'SELECT version FROM unit WHERE id = $1 FOR NO KEY UPDATE';
