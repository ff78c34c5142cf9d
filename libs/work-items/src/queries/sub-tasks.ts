import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import {
  id,
  openStatuses,
  workItemStatuses,
  type subTaskCountsSchema,
  type subTaskListQuery,
  type subTaskPageSchema,
  type WorkItemStatus,
} from '#libs/contracts';
import { dayIn, decodeCursor, encodeCursor } from '#libs/kernel';
import { officialOrderKey } from '#libs/organisation';
import { ensureReadable } from './item-reading.js';
import { SqlParameters } from './sql-parameters.js';
import { unitJson } from './sql-json.js';

type Page = z.infer<typeof subTaskPageSchema>;
type Counts = z.infer<typeof subTaskCountsSchema>;

const cursorSchema = z.strictObject({ unit: id, item: id });
const open = openStatuses.map((status) => `'${status}'`).join(', ');

/**
 * The parts of an item. Each is read by its own scope rows: issuer, reviewer and lead of the item see all of them, others
 * the parts of their own branch.
 */
@Injectable()
export class SubTasks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** The parts directly below, by their units in official order. Problems: `notFound`, `invalidCursor`. */
  async list(actor: Actor, itemId: string, query: z.infer<typeof subTaskListQuery>): Promise<Page> {
    const { manager } = this.dataSource;
    const { timeZone } = await ensureReadable(manager, this.access, actor, itemId);
    const parameters = new SqlParameters();
    const today = parameters.add(dayIn(timeZone), 'date');
    const overdue = `coalesce(part.status IN ('issued', 'inProgress') AND part.due_on < ${today}, false)`;
    const conditions = [
      `part.parent_id = ${parameters.add(itemId, 'uuid')}`,
      `EXISTS (SELECT FROM item_scope AS scope
        WHERE scope.item_id = part.id AND scope.unit_id = ANY (${parameters.addIds(readingUnitIds(actor))}))`,
      ...(query.status ? [`part.status = ${parameters.add(query.status)}`] : []),
      ...(query.overdue === undefined ? [] : [`${overdue} IS ${query.overdue}`]),
      ...(query.cursor === undefined ? [] : [after(query.cursor, parameters)]),
    ];
    const rows = await manager.query<Page['items']>(
      `${partsSql(overdue)} WHERE ${conditions.join(' AND ')}
       ORDER BY ${officialOrderKey('part.lead_unit_id')}, part.id LIMIT ${parameters.add(query.limit + 1, 'integer')}`,
      parameters.values,
    );
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, next: last ? encodeCursor({ unit: last.unit.id, item: last.id }) : null };
  }

  /** How the whole tree below stands. Problem: `notFound`. */
  async counts(actor: Actor, itemId: string): Promise<Counts> {
    const { manager } = this.dataSource;
    const { timeZone } = await ensureReadable(manager, this.access, actor, itemId);
    const rows = await manager.query<{ status: WorkItemStatus; count: number; overdue: number; returned: number }[]>(
      COUNTS,
      [itemId, readingUnitIds(actor), dayIn(timeZone)],
    );
    const [direct] = await manager.query<{ hidden: number }[]>(HIDDEN, [itemId, readingUnitIds(actor)]);
    const sum = (of: 'count' | 'overdue' | 'returned'): number => rows.reduce((total, row) => total + row[of], 0);
    const none = Object.fromEntries(workItemStatuses.map((status) => [status, 0])) as Record<WorkItemStatus, number>;
    return {
      total: sum('count'),
      overdue: sum('overdue'),
      returned: sum('returned'),
      byStatus: { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) },
      hidden: direct?.hidden ?? 0,
    };
  }
}

/** Continues after the place of a row in official order, whatever happened to that row. */
function after(cursor: string, parameters: SqlParameters): string {
  const place = decodeCursor(cursorSchema, cursor);
  const key = officialOrderKey(parameters.add(place.unit, 'uuid'));
  return `(${officialOrderKey('part.lead_unit_id')}, part.id) > (${key}, ${parameters.add(place.item, 'uuid')})`;
}

const partsSql = (overdue: string): string => `
  SELECT part.id, part.number, part.form, part.title, ${unitJson('part.lead_unit_id')} AS unit, share.role, part.status,
    part.due_on AS "dueOn", ${overdue} AS overdue, part.open_return AS returned,
    part.supplement_count AS "supplementCount", part.rectification_count AS "rectificationCount",
    part.contested_at IS NOT NULL AS contested,
    (SELECT json_build_object('total', count(*), 'open', count(*) FILTER (WHERE below.status IN (${open})))
     FROM work_item AS below WHERE below.parent_id = part.id) AS "subTasks",
    part.version
  FROM work_item AS part LEFT JOIN work_item_share AS share ON share.sub_task_id = part.id`;

const BELOW = `
  WITH RECURSIVE below AS (
    SELECT part.id, part.status, part.due_on, part.open_return FROM work_item AS part WHERE part.parent_id = $1
    UNION ALL
    SELECT part.id, part.status, part.due_on, part.open_return
    FROM below JOIN work_item AS part ON part.parent_id = below.id
  )`;
const COUNTS = `
  ${BELOW}
  SELECT status, count(*)::integer AS count, count(open_return)::integer AS returned,
    count(*) FILTER (WHERE status IN ('issued', 'inProgress') AND due_on < $3::date)::integer AS overdue
  FROM below
  WHERE EXISTS (SELECT FROM item_scope AS scope WHERE scope.item_id = below.id AND scope.unit_id = ANY ($2::uuid[]))
  GROUP BY status`;
const HIDDEN = `
  SELECT count(*)::integer AS hidden FROM work_item AS part
  WHERE part.parent_id = $1 AND NOT EXISTS (
    SELECT FROM item_scope AS scope WHERE scope.item_id = part.id AND scope.unit_id = ANY ($2::uuid[]))`;
