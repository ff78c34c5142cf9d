import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { readingUnitIds, type Actor } from '#libs/access';
import type {
  comparedIndicatorSchema,
  comparedTargetSchema,
  targetComparisonQuery,
  targetComparisonSchema,
} from '#libs/contracts';
import { decodeCursor, differingFacets, encodeCursor, foldForSearch, indicatorKey } from '#libs/kernel';
import { PlanAccess } from '#libs/plans';
import { positional, SqlParameters } from '#libs/work-items';
import { comparedTargetsSql } from './compared-targets-sql.js';

/** The same indicator across plans, or the indicators that occur in several. */
export type TargetComparison = z.infer<typeof targetComparisonSchema>;
type Query = z.infer<typeof targetComparisonQuery>;
type Row = Omit<z.infer<typeof comparedTargetSchema>, 'differs'>;
type IndicatorRow = z.infer<typeof comparedIndicatorSchema> & { key: string };

/** The targets the asker may read, of those for which a condition on `target` holds. */
type Targets = (where: string) => string;

/** Rows of one indicator: more plans than an office has. */
const MOST_ROWS = 500;

const cursorSchema = z.strictObject({ key: z.string().max(400) });

/** Holds the targets of plans against each other, as far as the asker reads them; nobody is ranked by it. */
@Injectable()
export class CompareTargets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanAccess,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, query: Query): Promise<TargetComparison> {
    return query.indicator === undefined ? this.shared(actor, query) : this.beside(actor, query.indicator);
  }

  /** One indicator in all plans: the oldest plan first. */
  private async beside(actor: Actor, indicator: string): Promise<TargetComparison> {
    const parameters = new SqlParameters();
    const targets = this.readable(
      actor,
      parameters,
    )(`target.indicator_key = ${parameters.add(indicatorKey(indicator), 'text')}`);
    const found = await this.dataSource.query<Row[]>(rowsSql(targets, MOST_ROWS + 1), parameters.values);
    const rows = found.slice(0, MOST_ROWS);
    const differs = differingFacets(rows);
    return {
      indicator,
      rows: rows.map((row, index) => ({ ...row, differs: differs[index] ?? [] })),
      more: found.length > MOST_ROWS,
      items: [],
      next: null,
    };
  }

  /** Indicators of two plans or more, by name. */
  private async shared(actor: Actor, { limit, cursor, text }: Query): Promise<TargetComparison> {
    const parameters = new SqlParameters();
    const after = cursor === undefined ? '' : decodeCursor(cursorSchema, cursor).key;
    const targets = this.readable(actor, parameters);
    const hits = text
      ? hitSql(parameters.add(foldForSearch(text), 'text'), parameters.add(indicatorKey(text), 'text'))
      : 'true';
    const sql = sharedSql(targets, parameters.add(after, 'text'), hits, limit + 1);
    const found = await this.dataSource.query<IndicatorRow[]>(sql, parameters.values);
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      indicator: null,
      rows: [],
      more: false,
      items: page.map(({ indicator, plans, targets: count }) => ({ indicator, plans, targets: count })),
      next: last ? encodeCursor({ key: last.key }) : null,
    };
  }

  private readable(actor: Actor, parameters: SqlParameters): Targets {
    const units = parameters.addIds(readingUnitIds(actor));
    const drafts = positional(this.plans.readable(actor), parameters);
    return (where) => comparedTargetsSql(units, drafts, where);
  }
}

const rowsSql = (targets: string, limit: number): string => `
  SELECT id, json_build_object('id', plan_id, 'title', plan_title, 'issuingAuthority', issuing_authority,
      'status', plan_status) AS plan,
    json_build_object('id', item_id, 'number', number, 'ref', ref, 'title', title) AS item,
    indicator, operator, value::text, value_to::text AS "valueTo", unit, due_on AS "dueOn", due_text AS "dueText",
    recurrence, continuing, strength, scope, per, approximate, printed
  FROM (${targets}) AS found
  ORDER BY created_at, plan_id, item_ordinal, ordinal, id LIMIT ${limit}`;

// Which indicators several plans have is found by hashing; names and numbers, which have to be sorted, are those of a page.
const sharedSql = (targets: Targets, after: string, hits: string, limit: number): string => `
  WITH page AS MATERIALIZED (
    SELECT indicator_key FROM (${targets(`target.indicator_key > ${after}`)}) AS found
    GROUP BY indicator_key HAVING min(plan_id::text) < max(plan_id::text) AND (${hits})
    ORDER BY indicator_key LIMIT ${limit})
  SELECT indicator_key AS key, mode() WITHIN GROUP (ORDER BY indicator) AS indicator,
    count(DISTINCT plan_id)::int AS plans, count(*)::int AS targets
  FROM (${targets('target.indicator_key IN (SELECT indicator_key FROM page)')}) AS found
  GROUP BY indicator_key ORDER BY indicator_key`;

/** Whether an indicator is called so in any plan, or would be under another spelling. */
const hitSql = (text: string, key: string): string =>
  `position(${key} in indicator_key) > 0 OR bool_or(position(${text} in lower(normalize(indicator, NFKC))) > 0)`;
