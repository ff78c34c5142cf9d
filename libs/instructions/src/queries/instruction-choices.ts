import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { instructionClasses, type instructionChoicesSchema } from '#libs/contracts';
import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { governmentOf } from '#libs/organisation';
import { PlanAccess } from '#libs/plans';
import { replyDaysOf } from './reply-days.js';

/** For whom the asker's office registers instructions, and by when each class wants a reply. */
@Injectable()
export class InstructionChoices {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanAccess,
  ) {}

  /** Problem: `forbidden` for anyone but an office. */
  async run(actor: Actor): Promise<z.infer<typeof instructionChoicesSchema>> {
    const { governmentId, ownerUnitId } = this.plans.officeOf(actor);
    const today = dayIn(DEFAULT_TIME_ZONE);
    const days = await replyDaysOf(this.dataSource.manager, ownerUnitId);
    return {
      leaders: await leadersOf(this.dataSource.manager, governmentId),
      replyDays: instructionClasses.map((one) => ({
        class: one,
        days: days[one],
        replyBy: addWorkingDays(today, days[one]),
      })),
    };
  }
}

/** The leaders of a government today, by name; after them the deputy secretaries-general, who instruct in their fields too. */
export async function leadersOf(manager: EntityManager, governmentId: string): Promise<{ id: string; name: string }[]> {
  const rows = await manager.query<{ id: string; name: string; unitId: string }[]>(LEADERS, [
    governmentId,
    dayIn(DEFAULT_TIME_ZONE),
  ]);
  const own: { id: string; name: string }[] = [];
  for (const { id, name, unitId } of rows) {
    if (own.some((leader) => leader.id === id)) continue;
    // Leaders of a district below are that district's.
    if ((await governmentOf(manager, unitId)) === governmentId) own.push({ id, name });
  }
  return own;
}

const LEADERS = `
  SELECT person.id, person.name, held.unit_id AS "unitId"
  FROM membership AS held JOIN user_account AS person ON person.id = held.user_id
  JOIN unit_closure AS line ON line.descendant_id = held.unit_id AND line.ancestor_id = $1
  WHERE held.role IN ('leader', 'deputySecretary') AND person.status = 'active'
    AND held.valid_from <= $2::date AND (held.valid_to IS NULL OR held.valid_to > $2::date)
  ORDER BY held.role = 'deputySecretary', held.whole_field DESC, person.name COLLATE "zh-x-icu", person.id`;
