import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { readingUnitIds, type Actor } from '#libs/access';
import type { ShareRole, workItemListQuery, workItemPageSchema, workItemSummarySchema } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { branchesOfSql } from '../storage/readers-of-unit.js';
import { compileFilters, looksAtItems } from './list-filter.js';
import { after, cursorAfter, orderBy, type WorkItemSort } from './list-order.js';
import { pageSql } from './page-sql.js';
import { SqlParameters } from './sql-parameters.js';

type Summary = z.infer<typeof workItemSummarySchema>;

interface SummaryRow extends Omit<Summary, 'plan' | 'lead' | 'roles'> {
  planId: string;
  planTitle: string;
  leadId: string;
  leadName: string;
  leads: boolean;
  shareRoles: ShareRole[];
  scopeDueOn: string;
}

/** Lists the items the asker's units may read; driven by their scope rows, one statement per page. */
@Injectable()
export class ListWorkItems {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Problem: `invalidCursor`. */
  async run(
    actor: Actor,
    { limit, cursor, sort, ...filters }: z.infer<typeof workItemListQuery>,
  ): Promise<z.infer<typeof workItemPageSchema>> {
    const readingUnits = readingUnitIds(actor);
    // Few texts answer nearly all lists: those are prepared. Words searched for make any number of others, and what is the
    // best plan depends on them.
    const prepared = !looksAtItems(filters);
    const parameters = new SqlParameters(prepared);
    const page = pageSql(
      {
        readingUnits,
        filters: compileFilters(filters, readingUnits, parameters),
        sort,
        after: cursor === undefined ? null : after(sort, cursor, parameters),
        limit: rowsRead(limit),
      },
      parameters,
    );
    if (readingUnits.length === 0) return { items: [], next: null };
    const units = { asked: filters.unit ? [filters.unit] : readingUnits, own: readingUnits };
    const sql = summariesSql(page, sort, units, parameters);
    const rows = prepared
      ? await queryPrepared<SummaryRow>(this.dataSource.manager, sql, parameters.values)
      : await this.dataSource.query<SummaryRow[]>(sql, parameters.values);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(toSummary),
      next: last ? cursorAfter(sort, { itemId: last.id, dueOn: last.scopeDueOn }) : null,
    };
  }
}

// Their number is part of the statement's text, hence one of a few; one more row tells whether there is another page.
const rowsRead = (limit: number): number => [11, 26, 51, 101, 201].find((rows) => rows > limit) ?? limit + 1;

/** The rows of a page with what a list shows; roles are those of the `asked` units as far as the reader sees them. */
function summariesSql(
  page: string,
  sort: WorkItemSort,
  units: { asked: readonly string[]; own: readonly string[] },
  parameters: SqlParameters,
): string {
  const asked = parameters.isOneOf(units.asked);
  const own =
    units.asked === units.own
      ? parameters.isOneOf(units.own)
      : `= ANY (${branchesOfSql(parameters.addIds(units.own))})`;
  return `
    WITH page AS MATERIALIZED (${page})
    SELECT item.id, item.number, item.ordinal, item.ref, item.title, item.status, item.key, item.version,
      item.contested_at IS NOT NULL AS contested, item.suspended_at IS NOT NULL AS suspended, item.open_return AS returned, item.due_on AS "dueOn", item.due_text AS "dueText", page.due_on AS "scopeDueOn",
      plan.id AS "planId", plan.title AS "planTitle", lead.id AS "leadId", lead.name AS "leadName",
      item.lead_unit_id ${asked} AS leads,
      ARRAY(SELECT DISTINCT share.role FROM work_item_share AS share
            WHERE share.item_id = item.id AND share.unit_id ${asked}
              AND (page.breadth >= 2 OR share.unit_id ${own}) ORDER BY share.role) AS "shareRoles"
    FROM page
    JOIN work_item AS item ON item.id = page.item_id
    JOIN plan ON plan.id = item.plan_id
    JOIN unit AS lead ON lead.id = item.lead_unit_id
    ORDER BY ${orderBy(sort, 'page')}`;
}

const toSummary = (row: SummaryRow): Summary => ({
  id: row.id,
  number: row.number,
  ordinal: row.ordinal,
  ref: row.ref,
  title: row.title,
  plan: { id: row.planId, title: row.planTitle },
  status: row.status,
  contested: row.contested,
  suspended: row.suspended,
  returned: row.returned,
  key: row.key,
  lead: { id: row.leadId, name: row.leadName },
  dueOn: row.dueOn,
  dueText: row.dueText,
  roles: [...(row.leads ? (['lead'] as const) : []), ...row.shareRoles],
  version: row.version,
});
