import { asker, type InboxSource } from '#libs/inbox';
import { whoChecks } from '#libs/work-items';

/** Milestones that a lead proposed and whoever checks the item has to confirm: one line for each item. */
export const inboxOfMilestones: InboxSource = {
  kinds: ['milestone'],
  rows: `
    SELECT 'milestone' AS kind, item.id, min(milestone.due_on) AS due_on
    FROM milestone JOIN work_item AS item ON item.id = milestone.item_id
    WHERE milestone.status = 'proposed' AND item.status IN ('issued', 'inProgress', 'submitted') AND ${whoChecks(asker)}
    GROUP BY item.id`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object(
      'target', item.id, 'title', item.title, 'number', item.number,
      'plan', json_build_object('id', plan.id, 'title', plan.title),
      'unit', json_build_object('id', unit.id, 'name', unit.name),
      'count', (SELECT count(*) FROM milestone
        WHERE milestone.item_id = item.id AND milestone.status = 'proposed')) AS line
    FROM asked JOIN work_item AS item ON item.id = asked.id JOIN plan ON plan.id = item.plan_id
    JOIN unit ON unit.id = item.lead_unit_id`,
};
