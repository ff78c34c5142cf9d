import { asker, type InboxSource } from '#libs/inbox';

/**
 * Drafts that the office has to check and issue, newer texts of issued plans among them; one that waits for an approval
 * waits for somebody else.
 */
export const inboxOfDrafts: InboxSource = {
  kinds: ['check'],
  rows: `
    SELECT 'check' AS kind, plan.id, NULL::date AS due_on FROM plan
    WHERE (plan.status = 'draft' OR (plan.status = 'issued' AND EXISTS (SELECT FROM plan_version AS edition
        WHERE edition.plan_id = plan.id AND edition.status = 'draft')))
      AND plan.held_by IS NULL AND plan.owner_unit_id = ANY (${asker.offices})`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object(
      'target', plan.id, 'title', plan.title, 'number', plan.document_number,
      'count', (SELECT count(*) FROM draft_question AS question
        JOIN plan_version AS version ON version.id = question.plan_version_id
        WHERE version.plan_id = plan.id AND version.status = 'draft' AND question.status = 'open')) AS line
    FROM asked JOIN plan ON plan.id = asked.id`,
};
