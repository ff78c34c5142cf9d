import { asker, type InboxSource } from '#libs/inbox';
import { ANSWERED, ROW_SHOWN } from './load-rows.js';

/** Sheets that a unit has to fill in and send. */
export const inboxOfSheets: InboxSource = {
  kinds: ['sheet'],
  rows: `
    SELECT 'sheet' AS kind, sheet.id, reporting_window.due_on
    FROM sheet JOIN reporting_window ON reporting_window.id = sheet.window_id
    WHERE sheet.unit_id = ANY (${asker.units}) AND sheet.status = 'open' AND sheet.held_by IS NULL
      AND (reporting_window.status = 'open' OR sheet.reopened_at IS NOT NULL)`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object(
      'target', sheet.id, 'title', reporting_window.title,
      'unit', json_build_object('id', unit.id, 'name', unit.name),
      'count', (SELECT count(*) FROM sheet_row AS asked JOIN work_item AS item ON item.id = asked.item_id
        WHERE asked.sheet_id = sheet.id AND ${ROW_SHOWN} AND NOT (${ANSWERED}))) AS line
    FROM asked JOIN sheet ON sheet.id = asked.id JOIN unit ON unit.id = sheet.unit_id
    JOIN reporting_window ON reporting_window.id = sheet.window_id`,
};
