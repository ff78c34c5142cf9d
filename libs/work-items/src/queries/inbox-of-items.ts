import { asker, type InboxSource } from '#libs/inbox';
import { isReminded } from '../storage/reminders.js';
import { unitJson } from './sql-json.js';
import {
  toAnswerReturn,
  toCoordinate,
  toDecideContest,
  toDecideExtension,
  toFinish,
  toReview,
  waitsForOthers,
} from './what-waits.js';

// Later than the furthest date a reminder can be of: 30 working days never span as much.
const REMINDED_BY = `${asker.today} + 90`;

/**
 * What waits on items: to be checked and decided by the office or the lead above, given back to the lead, shares nobody has
 * settled, and what the lead has to hand in soon: of what the system reminded it, a reminder takes that line's place. One
 * line for each item and kind.
 */
export const inboxOfItems: InboxSource = {
  kinds: ['review', 'contest', 'extension', 'coordination', 'supplement', 'rectify', 'settle', 'reminder', 'work'],
  rows: `
    SELECT 'review' AS kind, item.id, item.due_on FROM work_item AS item WHERE ${toReview(asker)}
    UNION ALL
    SELECT 'contest', item.id, (SELECT min(contest.answer_by) FROM contest
      WHERE contest.item_id = item.id AND contest.status = 'open')
    FROM work_item AS item WHERE ${toDecideContest(asker)}
    UNION ALL
    SELECT 'extension', item.id, item.due_on
    FROM due_extension AS wanted JOIN work_item AS item ON item.id = wanted.item_id
    WHERE wanted.status = 'open' AND ${toDecideExtension(asker)}
    UNION ALL
    SELECT 'coordination', item.id, min(matter.answer_by)
    FROM coordination AS matter JOIN work_item AS item ON item.id = matter.item_id
    WHERE matter.status = 'open' AND ${toCoordinate(asker)} GROUP BY item.id
    UNION ALL
    SELECT CASE item.open_return WHEN 'supplement' THEN 'supplement' ELSE 'rectify' END, item.id,
      (SELECT back.due_on FROM item_return AS back WHERE back.item_id = item.id AND back.answered_at IS NULL)
    FROM work_item AS item WHERE ${toAnswerReturn(asker)}
    UNION ALL
    SELECT 'settle', item.id, item.due_on FROM work_item AS item
    WHERE item.status = 'inProgress' AND item.lead_unit_id = ANY (${asker.units}) AND EXISTS (
      SELECT FROM work_item_share AS share WHERE share.item_id = item.id AND share.settlement IS NULL)
    UNION ALL
    SELECT 'reminder', item.id, item.due_on FROM work_item AS item
    WHERE ${toFinish(asker, REMINDED_BY)} AND ${isReminded} AND NOT ${waitsForOthers}
    UNION ALL
    SELECT 'work', item.id, item.due_on FROM work_item AS item
    WHERE ${toFinish(asker, asker.soon)} AND NOT (${isReminded} AND NOT ${waitsForOthers})`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object(
      'target', item.id, 'title', item.title, 'number', item.number,
      'plan', json_build_object('id', plan.id, 'title', plan.title),
      'unit', CASE asked.kind
        WHEN 'contest' THEN (SELECT ${unitJson('contest.unit_id')} FROM contest
          WHERE contest.item_id = item.id AND contest.status = 'open' ORDER BY contest.answer_by, contest.id LIMIT 1)
        WHEN 'coordination' THEN (SELECT ${unitJson('matter.unit_id')} FROM coordination AS matter
          WHERE matter.item_id = item.id AND matter.status = 'open' ORDER BY matter.answer_by, matter.id LIMIT 1)
        ELSE ${unitJson('item.lead_unit_id')} END,
      'count', CASE asked.kind
        WHEN 'settle' THEN (SELECT count(*) FROM work_item_share AS share
          WHERE share.item_id = item.id AND share.settlement IS NULL)
        WHEN 'supplement' THEN (SELECT count(*) FROM item_return_part AS part JOIN item_return AS back
          ON back.id = part.return_id WHERE back.item_id = item.id AND back.answered_at IS NULL) END,
      'proposedDue', CASE asked.kind WHEN 'extension' THEN (SELECT wanted.proposed_due FROM due_extension AS wanted
        WHERE wanted.item_id = item.id AND wanted.status = 'open') END) AS line
    FROM asked JOIN work_item AS item ON item.id = asked.id JOIN plan ON plan.id = item.plan_id`,
};
