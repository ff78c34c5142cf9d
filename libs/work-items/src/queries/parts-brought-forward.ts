import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '#libs/access';
import { id, type partsBroughtForwardQuery, type partsBroughtForwardSchema } from '#libs/contracts';
import { decodeCursor, encodeCursor, Problem } from '#libs/kernel';
import { Plan, PlanAccess, PlanVersion } from '#libs/plans';
import { unitJson } from './sql-json.js';

type Page = z.infer<typeof partsBroughtForwardSchema>;
type Part = Page['items'][number];

const cursorSchema = z.strictObject({ item: id });

/** Tells the office which parts a revision in force brought forward with their items. */
@Injectable()
export class PartsBroughtForward {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly planAccess: PlanAccess,
  ) {}

  /** Problems: `notFound`, also for a text of another plan or one that never came into force; `forbidden`; `invalidCursor`. */
  async run(
    actor: Actor,
    planId: string,
    editionId: string,
    query: z.infer<typeof partsBroughtForwardQuery>,
  ): Promise<Page> {
    const { manager } = this.dataSource;
    await this.planAccess.ensure(manager, actor, 'revise', await manager.findOneBy(Plan, { id: planId }));
    const edition = await manager.findOneBy(PlanVersion, { id: editionId, planId, status: 'issued' });
    if (!edition) throw new Problem('notFound');
    const after = query.cursor === undefined ? null : decodeCursor(cursorSchema, query.cursor).item;
    const [counted] = await manager.query<{ total: number }[]>(COUNT, [editionId]);
    const rows = await manager.query<Part[]>(PARTS, [editionId, after, query.limit + 1]);
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, total: counted?.total ?? 0, next: last ? encodeCursor({ item: last.id }) : null };
  }
}

/** How many parts each text of a plan brought forward; one that brought none is missing. */
export async function countPartsBroughtForward(manager: EntityManager, planId: string): Promise<Map<string, number>> {
  const rows = await manager.query<{ id: string; total: number }[]>(COUNTS, [planId]);
  return new Map(rows.map(({ id, total }) => [id, total]));
}

// A revision is one act: what it moves is moved at the instant at which it comes into force.
const MOVED = `
  FROM plan_version AS edition
  JOIN work_item AS part ON part.plan_id = edition.plan_id AND part.parent_id IS NOT NULL
  JOIN due_change AS moved ON moved.item_id = part.id AND moved.changed_at = edition.applied_at
    AND moved.changed_by = edition.applied_by AND moved.extension_id IS NULL`;
const COUNT = `SELECT count(*)::integer AS total ${MOVED} WHERE edition.id = $1`;
const COUNTS = `SELECT edition.id, count(*)::integer AS total ${MOVED} WHERE edition.plan_id = $1 GROUP BY edition.id`;
const PARTS = `
  SELECT part.id, part.number, part.title, ${unitJson('part.lead_unit_id')} AS unit,
    moved.from_due AS "fromDue", moved.to_due AS "toDue" ${MOVED}
  WHERE edition.id = $1 AND ($2::uuid IS NULL OR part.id > $2::uuid)
  ORDER BY part.id LIMIT $3`;
