import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import type { itemReportsSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { officialOrderKey } from '#libs/organisation';
import { branchesOfSql, ensureReadable, unitJson } from '#libs/work-items';
import { shownJson } from './load-rows.js';

/** What the units of an item say, by window. */
export type ItemReportsView = z.infer<typeof itemReportsSchema>;

/** Windows that one page still shows. */
const WINDOWS_SHOWN = 40;

/**
 * Collates what the units of an item and of its parts say on their sheets, for whoever answers for the whole. Only what
 * was sent has words; of breadth 1 or 2 one sees one's own branch.
 */
@Injectable()
export class ItemReports {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problem: `notFound`. */
  async run(actor: Actor, itemId: string): Promise<ItemReportsView> {
    const manager = this.dataSource.manager;
    const { breadth } = await ensureReadable(manager, this.access, actor, itemId);
    const windows = await manager.query<ItemReportsView['windows']>(REPORTS, [
      itemId,
      readingUnitIds(actor),
      breadth === 3,
    ]);
    return { windows };
  }
}

const sentOnly = (expression: string, otherwise = 'NULL'): string =>
  `CASE WHEN sheet.status = 'sent' THEN ${expression} ELSE ${otherwise} END`;

// $1 the item, $2 the asker's reading units, $3 whether all units are seen.
const REPORTS = `
  WITH RECURSIVE part (id) AS (
    SELECT $1::uuid
    UNION ALL SELECT below.id FROM part JOIN work_item AS below ON below.parent_id = part.id
  ), own AS MATERIALIZED (SELECT ${branchesOfSql('$2::uuid[]')} AS units), line AS MATERIALIZED (
    SELECT sheet.window_id, sheet.unit_id, sheet.status, sheet.sent_at, item.id AS item_id, item.number, item.title,
      asked.id AS row_id, asked.carried, asked.progress
    FROM part JOIN work_item AS item ON item.id = part.id JOIN sheet_row AS asked ON asked.item_id = item.id
    JOIN sheet ON sheet.id = asked.sheet_id CROSS JOIN own
    WHERE ($3 OR sheet.unit_id = ANY (own.units))
  ), ranked AS MATERIALIZED (
    SELECT unit.id, row_number() OVER (ORDER BY ${officialOrderKey('unit.id')}) AS rank
    FROM unit WHERE unit.id IN (SELECT unit_id FROM line)
  )
  SELECT ask.id, ask.title, ask.period_from AS "periodFrom", ask.period_to AS "periodTo", ask.due_on AS "dueOn", ask.status,
    (SELECT json_agg(json_build_object(
      'unit', ${unitJson('sheet.unit_id')},
      'item', json_build_object('id', sheet.item_id, 'number', sheet.number, 'title', sheet.title),
      'status', sheet.status, 'sentAt', ${instantJson('sheet.sent_at')},
      'carried', ${sentOnly('sheet.carried', 'false')}, 'progress', ${sentOnly('sheet.progress')},
      'values', ${sentOnly(
        `coalesce((
          SELECT json_agg(json_build_object('targetId', target.id, 'indicator', target.indicator, 'unit', target.unit)::jsonb
            || ${shownJson('cell')}::jsonb ORDER BY target.ordinal)
          FROM sheet_value AS cell JOIN target ON target.id = cell.target_id
          WHERE cell.row_id = sheet.row_id AND cell.status IS NOT NULL), '[]')`,
        `'[]'`,
      )},
      'milestones', ${sentOnly(
        `coalesce((
          SELECT json_agg(json_build_object('id', milestone.id, 'text', milestone.text, 'reachedOn', step.reached_on)
            ORDER BY milestone.due_on, milestone.id)
          FROM sheet_milestone AS step JOIN milestone ON milestone.id = step.milestone_id
          WHERE step.row_id = sheet.row_id AND step.reached_on IS NOT NULL), '[]')`,
        `'[]'`,
      )}) ORDER BY ranked.rank, sheet.item_id)
     FROM line AS sheet JOIN ranked ON ranked.id = sheet.unit_id WHERE sheet.window_id = ask.id) AS rows
  FROM reporting_window AS ask WHERE ask.id IN (SELECT window_id FROM line)
  ORDER BY ask.id DESC LIMIT ${WINDOWS_SHOWN}`;
