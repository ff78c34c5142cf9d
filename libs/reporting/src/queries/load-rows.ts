import type { EntityManager } from 'typeorm';
import { instantJson } from '#libs/database';
import { firstDaySql } from '#libs/indicators';
import { personJson } from '#libs/work-items';
import type { Row } from '../domain/sheet-row.js';

/**
 * The rows of a sheet in their order. Of a sheet that is still being written, an item that went to another unit is left
 * out: who does not lead it any more may not read it any more either.
 */
export const loadRows = (manager: EntityManager, sheetId: string): Promise<Row[]> =>
  manager.query<Row[]>(ROWS, [sheetId]);

/** Whether something is said in a row, over `asked`: domain/sheet-row.ts said in SQL. */
export const ANSWERED = `(asked.carried OR asked.progress IS NOT NULL
  OR EXISTS (SELECT FROM sheet_value AS cell WHERE cell.row_id = asked.id AND cell.status IS NOT NULL)
  OR EXISTS (SELECT FROM sheet_milestone AS step WHERE step.row_id = asked.id AND step.reached_on IS NOT NULL))`;

/** That a row is on its sheet as its readers see it, over `asked`, its `sheet` and its `item`. */
export const ROW_SHOWN = `(item.lead_unit_id = sheet.unit_id OR (sheet.status = 'sent' AND ${ANSWERED}))`;

/** A value as JSON, numbers as text; `value` is the alias of a row with its columns. */
export const shownJson = (value: string, more = ''): string => `json_build_object(
  'status', ${value}.status, 'value', ${value}.value::text, 'state', ${value}.state, 'gap', ${value}.gap,
  'source', coalesce(${value}.source, ''), 'asOf', ${value}.as_of, 'expectedOn', ${value}.expected_on${more})`;

const ROWS = `
  SELECT asked.id, asked.ordinal, asked.reasons, asked.last_progress AS "lastProgress", asked.progress, asked.carried,
    asked.version, ${personJson('asked.changed_by')} AS "changedBy", ${instantJson('asked.changed_at')} AS "changedAt",
    item.lead_unit_id = sheet.unit_id AS leads,
    json_build_object('id', item.id, 'number', item.number, 'ref', item.ref, 'title', item.title, 'status', item.status,
      'dueOn', item.due_on, 'dueText', item.due_text, 'plan', json_build_object('id', plan.id, 'title', plan.title)) AS item,
    coalesce((
      SELECT json_agg(json_build_object(
        'target', json_build_object('id', target.id, 'indicator', target.indicator, 'operator', target.operator,
          'value', target.value::text, 'valueTo', target.value_to::text, 'unit', target.unit,
          'dueOn', coalesce(target.due_on, item.due_on), 'cumulative', target.cumulative,
          'firstDay', ${firstDaySql('item')}),
        'last', (SELECT ${shownJson('last')} FROM reading AS last WHERE last.id = cell.last_reading_id),
        'now', CASE WHEN cell.status IS NULL THEN NULL ELSE ${shownJson('cell', `, 'confirmed', cell.confirmed`)} END,
        'known', cell.known) ORDER BY target.ordinal)
      FROM sheet_value AS cell JOIN target ON target.id = cell.target_id
      WHERE cell.row_id = asked.id AND (sheet.status = 'sent' OR target.withdrawn_at IS NULL)), '[]') AS values,
    coalesce((
      SELECT json_agg(json_build_object('id', milestone.id, 'text', milestone.text, 'dueOn', milestone.due_on,
        'reachedOn', step.reached_on) ORDER BY milestone.due_on, milestone.id)
      FROM sheet_milestone AS step JOIN milestone ON milestone.id = step.milestone_id
      WHERE step.row_id = asked.id), '[]') AS milestones
  FROM sheet_row AS asked JOIN sheet ON sheet.id = asked.sheet_id
  JOIN work_item AS item ON item.id = asked.item_id JOIN plan ON plan.id = item.plan_id
  WHERE asked.sheet_id = $1 AND ${ROW_SHOWN}
  ORDER BY asked.ordinal`;
