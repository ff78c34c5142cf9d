import { asker, type InboxSource } from '#libs/inbox';
import { unitJson } from '#libs/work-items';

/** Letters a unit has to answer, facts it is asked about, and for the office what was prepared and nobody has sent. */
export const inboxOfLetters: InboxSource = {
  kinds: ['letter', 'fact', 'letterCheck'],
  rows: `
    SELECT 'letter' AS kind, letter.id, letter.answer_by AS due_on FROM letter
    WHERE letter.unit_id = ANY (${asker.units}) AND letter.status = 'sent'
    UNION ALL
    SELECT DISTINCT 'letter', letter.id, letter.answer_by FROM letter_reply AS reply JOIN letter ON letter.id = reply.letter_id
    WHERE reply.unit_id = ANY (${asker.units}) AND reply.answered_at IS NULL AND letter.status = 'sent'
    UNION ALL
    SELECT 'fact', fact.id, fact.check_by FROM letter_fact AS fact JOIN letter ON letter.id = fact.letter_id
    WHERE fact.unit_id = ANY (${asker.units}) AND fact.status = 'asked' AND letter.status IN ('prepared', 'checked')
    UNION ALL
    SELECT 'letterCheck', letter.id, NULL::date FROM letter
    WHERE letter.owner_unit_id = ANY (${asker.offices}) AND letter.status IN ('prepared', 'checked')`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object('target', letter.id, 'number', letter.number,
      'title', CASE WHEN asked.kind = 'fact' THEN fact.facts ELSE letter.title END,
      'unit', CASE WHEN asked.kind = 'letterCheck' THEN ${unitJson('letter.unit_id')} ELSE ${unitJson('letter.owner_unit_id')} END) AS line
    FROM asked LEFT JOIN letter_fact AS fact ON fact.id = asked.id
    JOIN letter ON letter.id = coalesce(fact.letter_id, asked.id)`,
};
