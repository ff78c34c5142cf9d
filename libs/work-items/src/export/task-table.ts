import type { DataSource } from 'typeorm';
import { Problem } from '#libs/kernel';
import { readingUnitIds, type Actor } from '#libs/access';
import type { WorkItemStatus } from '#libs/contracts';
import { officialOrderOf } from '#libs/organisation';
import { compileFilters, type WorkItemFilters } from '../queries/list-filter.js';
import { pageSql } from '../queries/page-sql.js';
import { SqlParameters } from '../queries/sql-parameters.js';
import { branchesOfSql } from '../storage/readers-of-unit.js';

/** Rows an export may have: one sheet that a person still reads, built in memory. */
export const EXPORT_ROWS = 20_000;

/** One row of the task table (督查台账); units are listed in official order, as far as the reader sees them. */
export interface TaskRow {
  number: string;
  plan: string;
  section: string;
  ref: string;
  title: string;
  measures: string;
  key: boolean;
  lead: string;
  coLeads: string | null;
  supporting: string | null;
  guiding: string | null;
  implementers: string | null;
  dueOn: string | null;
  dueText: string;
  status: WorkItemStatus;
  contested: boolean;
  leadSignedOn: string | null;
}

/** The rows the list with the same filters would show, by number. Problem: `exportTooLarge`. */
export async function readTaskTable(
  dataSource: DataSource,
  actor: Actor,
  filters: WorkItemFilters,
): Promise<TaskRow[]> {
  const readingUnits = readingUnitIds(actor);
  if (readingUnits.length === 0) return [];
  const parameters = new SqlParameters();
  const compiled = compileFilters(filters, readingUnits, parameters);
  const request = { readingUnits, filters: compiled, sort: 'number' as const, after: null, limit: EXPORT_ROWS + 1 };
  const page = pageSql(request, parameters);
  const rows = await dataSource.query<TaskRow[]>(taskTableSql(page, parameters.add(readingUnits, 'uuid[]')), [
    ...parameters.values,
  ]);
  if (rows.length > EXPORT_ROWS) throw new Problem('exportTooLarge', { extension: { rowLimit: EXPORT_ROWS } });
  return rows;
}

/** Units are ranked once and not per row: a table of 20,000 rows names the same few hundred units over and over. */
function taskTableSql(page: string, own: string): string {
  const ofRole = (role: string): string =>
    `string_agg(ranked.name, '、' ORDER BY ranked.rank) FILTER (WHERE share.role = '${role}')`;
  return `
    WITH page AS MATERIALIZED (${page}),
    ranked AS MATERIALIZED (
      SELECT unit.id, unit.name, row_number() OVER (ORDER BY ${officialOrderOf('unit')}) AS rank
      FROM unit WHERE unit.id IN (
        SELECT share.unit_id FROM page JOIN work_item_share AS share ON share.item_id = page.item_id)
    )
    SELECT item.number, plan.title AS plan, item.section, item.ref, item.title, item.measures, item.key,
      lead.name AS lead, named.*, item.due_on AS "dueOn", item.due_text AS "dueText", item.status, item.contested_at IS NOT NULL AS contested,
      (SELECT to_char(dispatch.signed_at AT TIME ZONE plan.time_zone, 'YYYY-MM-DD')
       FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
       WHERE line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL) AS "leadSignedOn"
    FROM page
    JOIN work_item AS item ON item.id = page.item_id
    JOIN plan ON plan.id = item.plan_id
    JOIN unit AS lead ON lead.id = item.lead_unit_id
    CROSS JOIN LATERAL (
      SELECT ${ofRole('coLead')} AS "coLeads", ${ofRole('supporting')} AS supporting,
        ${ofRole('guiding')} AS guiding, ${ofRole('implementer')} AS implementers
      FROM work_item_share AS share JOIN ranked ON ranked.id = share.unit_id
      WHERE share.item_id = item.id AND (page.breadth >= 2 OR share.unit_id = ANY (${branchesOfSql(own)}))) AS named
    ORDER BY page.item_id`;
}
