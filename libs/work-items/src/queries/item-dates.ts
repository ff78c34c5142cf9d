import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { itemDatesSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { ensureReadable } from './item-reading.js';
import { personJson, unitJson } from './sql-json.js';

/** The dates an item had and what was said about them. */
export type ItemDates = z.infer<typeof itemDatesSchema>;

/** Reads the dates of an item: old ones stay visible to whoever reads it; why they moved, to the parties. */
@Injectable()
export class ItemDatesQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, itemId: string): Promise<ItemDates> {
    return this.of(this.dataSource.manager, actor, itemId);
  }

  /** As {@link run}, for a command's answer inside its transaction. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<ItemDates> {
    const { breadth } = await ensureReadable(manager, this.access, actor, itemId);
    const [found] = await manager.query<ItemDates[]>(DATES, [itemId, breadth === 3]);
    return found ?? { changes: [], extensions: [], explanations: [] };
  }
}

const all = (element: string, rest: string): string =>
  `coalesce((SELECT json_agg(${element}) FROM (${rest}) AS row), '[]')`;

// $1 the item, $2 whether requests and explanations are shown too.
const DATES = `
  SELECT ${all(
    `json_build_object('fromDue', row.from_due, 'toDue', row.to_due, 'basis', row.basis,
      'changedBy', ${personJson('row.changed_by')}, 'changedAt', ${instantJson('row.changed_at')})`,
    'SELECT * FROM due_change WHERE item_id = $1 ORDER BY changed_at DESC, id DESC',
  )} AS changes,
  ${all(
    `json_build_object('id', row.id, 'fromDue', row.from_due, 'proposedDue', row.proposed_due, 'reason', row.reason,
      'status', row.status, 'askedBy', ${personJson('row.asked_by')}, 'askedAt', ${instantJson('row.asked_at')},
      'decidedBy', ${personJson('row.decided_by')}, 'decidedAt', ${instantJson('row.decided_at')},
      'decisionReason', row.decision_reason, 'version', row.version)`,
    'SELECT * FROM due_extension WHERE item_id = $1 AND $2 ORDER BY asked_at DESC, id DESC',
  )} AS extensions,
  ${all(
    `json_build_object('id', row.id, 'unit', ${unitJson('row.unit_id')}, 'text', row.text,
      'explainedBy', ${personJson('row.explained_by')}, 'explainedAt', ${instantJson('row.explained_at')})`,
    'SELECT * FROM late_explanation WHERE item_id = $1 AND $2 ORDER BY explained_at DESC, id DESC',
  )} AS explanations`;
