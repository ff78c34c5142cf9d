import { asker, type InboxSource } from '#libs/inbox';
import { itemOfInstruction } from '../instruction.policy.js';
import { personJson, unitJson } from '#libs/work-items';

/** Instructions that a lead has to reply to, and for the office replies to put before the leader. */
export const inboxOfInstructions: InboxSource = {
  kinds: ['instructionReply', 'instructionPresent'],
  rows: `
    SELECT 'instructionReply' AS kind, instruction.id, instruction.reply_by AS due_on
    FROM instruction WHERE instruction.status = 'open' AND ${itemOfInstruction('item.lead_unit_id')} = ANY (${asker.units})
    UNION ALL
    SELECT 'instructionPresent', instruction.id, instruction.reply_by FROM instruction
    WHERE instruction.owner_unit_id = ANY (${asker.offices}) AND instruction.status = 'replied'`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object('target', instruction.id, 'title', instruction.subject,
      'unit', CASE WHEN asked.kind = 'instructionReply' THEN ${unitJson('instruction.owner_unit_id')}
        ELSE ${unitJson('instruction.lead_unit_id')} END,
      'person', ${personJson('instruction.leader_id')}) AS line
    FROM asked JOIN instruction ON instruction.id = asked.id`,
};
