import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { accessCondition, Policies, type Actor } from '#libs/access';
import type { burdenSchema } from '#libs/contracts';
import { officialOrderKey } from '#libs/organisation';
import { positional, SqlParameters } from '#libs/work-items';
import { windowColumns } from '../reporting.policy.js';

/** What the office asked of its units, month by month. */
export type BurdenView = z.infer<typeof burdenSchema>;

/**
 * What the windows of the asker's office asked of each unit per month: rows, values, and values that were there already.
 * A measure of those who ask, not of those who answer: units stand in official order.
 */
@Injectable()
export class Burden {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  /** `months` back from the present one, which is counted in the windows' own zone. */
  async run(actor: Actor, months: number, now = new Date()): Promise<BurdenView> {
    const parameters = new SqlParameters();
    const request = { action: 'read', subject: 'ReportingWindow', columns: windowColumns };
    const mine = positional(accessCondition(this.policies, actor, request), parameters);
    const sql = burdenSql(mine, parameters.add(now, 'timestamptz'), parameters.add(months - 1, 'integer'));
    const [found] = await this.dataSource.query<BurdenView[]>(sql, parameters.values);
    return found ?? { months: [], units: [] };
  }
}

const counts = `'rows', sum(rows)::integer, 'values', sum(values)::integer, 'repeats', sum(repeats)::integer`;

const monthOf = (instant: string): string => `date_trunc('month', ${instant} AT TIME ZONE reporting_window.time_zone)`;

const burdenSql = (mine: string, now: string, months: string): string => `
  WITH asked AS MATERIALIZED (
    SELECT reporting_window.id AS window_id, sheet.unit_id, to_char(${monthOf('reporting_window.opened_at')}, 'YYYY-MM') AS month,
      count(DISTINCT sheet_row.id) AS rows, count(cell.target_id) AS values, count(*) FILTER (WHERE cell.known) AS repeats
    FROM reporting_window JOIN sheet ON sheet.window_id = reporting_window.id
    JOIN sheet_row ON sheet_row.sheet_id = sheet.id LEFT JOIN sheet_value AS cell ON cell.row_id = sheet_row.id
    WHERE ${mine}
      AND ${monthOf('reporting_window.opened_at')} >= ${monthOf(now)} - make_interval(months => ${months})
    GROUP BY 1, 2, 3
  ), monthly AS (
    SELECT unit_id, month, sum(rows) AS rows, sum(values) AS values, sum(repeats) AS repeats
    FROM asked GROUP BY unit_id, month
  )
  SELECT
    coalesce((
      SELECT json_agg(total.line ORDER BY total.month) FROM (
        SELECT month, json_build_object('month', month, 'windows', count(DISTINCT window_id), ${counts}) AS line
        FROM asked GROUP BY month) AS total), '[]') AS months,
    coalesce((
      SELECT json_agg(json_build_object('unit', json_build_object('id', unit.id, 'name', unit.name), 'months', own.lines)
        ORDER BY ${officialOrderKey('unit.id')})
      FROM (
        SELECT unit_id, json_agg(json_build_object('month', month, 'rows', rows::integer, 'values', values::integer,
          'repeats', repeats::integer) ORDER BY month) AS lines
        FROM monthly GROUP BY unit_id) AS own
      JOIN unit ON unit.id = own.unit_id), '[]') AS units`;
