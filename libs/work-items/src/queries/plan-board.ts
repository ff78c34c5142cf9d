import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { readingUnitIds, type Actor } from '#libs/access';
import { openStatuses, workItemStatuses, type planBoardSchema, type WorkItemStatus } from '#libs/contracts';
import { dayIn } from '#libs/kernel';
import { officialOrderOf } from '#libs/organisation';
import { Plan, PlanAccess } from '#libs/plans';

/** A plan's items by status, by lead and by month. */
export type PlanBoard = z.infer<typeof planBoardSchema>;
type Counts = Pick<PlanBoard, 'total' | 'overdue' | 'byStatus'>;

/** Counts a plan's items as its lists would show them: each number is that of a list with the same filters. */
@Injectable()
export class PlanBoards {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly planAccess: PlanAccess,
  ) {}

  /** Problem: `notFound`. */
  async run(actor: Actor, planId: string): Promise<PlanBoard> {
    const { manager } = this.dataSource;
    const plan = await this.planAccess.ensure(manager, actor, 'read', await manager.findOneBy(Plan, { id: planId }));
    const today = dayIn(plan.timeZone);
    const rows = await manager.query<Row[]>(BOARD, [planId, readingUnitIds(actor), openStatuses, today]);
    return {
      plan: { id: plan.id, title: plan.title },
      today,
      ...countsOf(rows),
      leads: grouped(rows, ({ leadId }) => leadId).map(([{ leadId, leadName }, of]) => ({
        unit: { id: leadId, name: leadName },
        ...countsOf(of),
      })),
      months: grouped(rows, ({ month }) => month)
        .map(([{ month }, of]) => ({ month, ...countsOf(of) }))
        .toSorted((one, other) => (one.month ?? LAST).localeCompare(other.month ?? LAST)),
    };
  }
}

interface Row {
  leadId: string;
  leadName: string;
  month: string | null;
  status: WorkItemStatus;
  count: number;
  overdue: number;
}

/** After every month, also by the collation of localeCompare, which puts signs before digits. */
const LAST = '9999-99';

function countsOf(rows: readonly Row[]): Counts {
  const byStatus = Object.fromEntries(workItemStatuses.map((status) => [status, 0])) as Counts['byStatus'];
  for (const { status, count } of rows) byStatus[status] += count;
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
    byStatus,
  };
}

/** The rows of each key with the first of them, in the order in which the keys come. */
function grouped(rows: readonly Row[], key: (row: Row) => string | null): [Row, Row[]][] {
  const groups = new Map<string | null, [Row, Row[]]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group[1].push(row);
    else groups.set(key(row), [row, [row]]);
  }
  return [...groups.values()];
}

// $1 the plan, $2 the asker's reading units, $3 the open statuses, $4 the day of the plan's zone.
const BOARD = `
  WITH mine AS (
    SELECT DISTINCT scope.item_id FROM item_scope AS scope JOIN work_item AS item ON item.id = scope.item_id
    WHERE scope.unit_id = ANY ($2::uuid[]) AND item.plan_id = $1 AND item.form = 'item')
  SELECT lead.id AS "leadId", lead.name AS "leadName", to_char(item.due_on, 'YYYY-MM') AS month, item.status,
    count(*)::integer AS count,
    count(*) FILTER (WHERE item.due_on < $4::date AND item.status = ANY ($3::text[])
      AND item.suspended_at IS NULL)::integer AS overdue
  FROM mine JOIN work_item AS item ON item.id = mine.item_id JOIN unit AS lead ON lead.id = item.lead_unit_id
  GROUP BY lead.id, month, item.status
  ORDER BY ${officialOrderOf('lead')}, lead.id`;
