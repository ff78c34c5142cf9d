import { asker, type InboxSource } from '#libs/inbox';
import { tellsSql } from './dispatch-rows.js';

/** Dispatches that a unit has not signed for, unless all that stood on them went elsewhere; the day is the last on which the division may be contested. */
export const inboxOfDispatches: InboxSource = {
  kinds: ['sign'],
  rows: `
    SELECT 'sign' AS kind, dispatch.id, dispatch.contest_until AS due_on FROM dispatch
    WHERE dispatch.status = 'issued' AND dispatch.unit_id = ANY (${asker.units}) AND EXISTS (
      SELECT FROM dispatch_line AS line WHERE line.dispatch_id = dispatch.id AND ${tellsSql('line')})`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object(
      'target', dispatch.id, 'title', plan.title, 'number', plan.number,
      'plan', json_build_object('id', plan.id, 'title', plan.title),
      'unit', json_build_object('id', unit.id, 'name', unit.name),
      'count', (SELECT count(*) FROM dispatch_line AS line
        WHERE line.dispatch_id = dispatch.id AND ${tellsSql('line')})) AS line
    FROM asked JOIN dispatch ON dispatch.id = asked.id JOIN plan ON plan.id = dispatch.plan_id
    JOIN unit ON unit.id = dispatch.unit_id`,
};
