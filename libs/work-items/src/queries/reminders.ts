import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { itemRemindersSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { branchesOf } from './branches.js';
import { ensureReadable } from './item-reading.js';
import { unitJson } from './sql-json.js';

type Reminders = z.infer<typeof itemRemindersSchema>;

/** Of which dates of an item its unit was reminded: for the parties and the unit itself, as in its record. */
@Injectable()
export class ItemReminders {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problem: `notFound`. */
  async run(actor: Actor, itemId: string): Promise<Reminders> {
    const { manager } = this.dataSource;
    const { breadth } = await ensureReadable(manager, this.access, actor, itemId);
    const units = await branchesOf(manager, actor);
    return { items: await manager.query<Reminders['items']>(REMINDERS, [itemId, breadth === 3, units]) };
  }
}

const REMINDERS = `
  SELECT ${unitJson('reminder.unit_id')} AS unit, reminder.due_on AS "dueOn",
    ${instantJson('reminder.reminded_at')} AS "remindedAt"
  FROM item_reminder AS reminder
  WHERE reminder.item_id = $1 AND ($2::boolean OR reminder.unit_id = ANY ($3::uuid[]))
  ORDER BY reminder.reminded_at DESC`;
