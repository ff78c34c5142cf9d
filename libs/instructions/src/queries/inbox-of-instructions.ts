import { asker, type InboxSource } from '#libs/inbox';
import { itemOfInstruction } from '../instruction.policy.js';
import { LEAD } from './instruction-sql.js';
import { personJson, unitJson } from '#libs/work-items';

/**
 * Instructions that a lead has to reply to; for the office replies to put before the leader; and while one is presented,
 * for the leader to read and for the office to record what the leader says.
 */
export const inboxOfInstructions: InboxSource = {
  kinds: ['instructionReply', 'instructionPresent', 'instructionRead', 'instructionWord'],
  rows: `
    SELECT 'instructionReply' AS kind, instruction.id, instruction.reply_by AS due_on
    FROM instruction WHERE instruction.status = 'open' AND ${itemOfInstruction('item.lead_unit_id')} = ANY (${asker.units})
    UNION ALL
    SELECT 'instructionPresent', instruction.id, instruction.reply_by FROM instruction
    WHERE instruction.owner_unit_id = ANY (${asker.offices}) AND instruction.status = 'replied'
    UNION ALL
    SELECT 'instructionRead', instruction.id, NULL::date FROM instruction
    WHERE instruction.leader_id = ${asker.userId} AND instruction.owner_unit_id = ANY (${asker.led})
      AND instruction.status = 'presented'
    UNION ALL
    SELECT 'instructionWord', instruction.id, NULL::date FROM instruction
    WHERE instruction.owner_unit_id = ANY (${asker.offices}) AND instruction.status = 'presented'
      AND instruction.leader_id <> ${asker.userId}`,
  lines: `
    SELECT asked.kind, asked.id, json_build_object('target', instruction.id, 'title', instruction.subject,
      'unit', CASE WHEN asked.kind = 'instructionReply' THEN ${unitJson('instruction.owner_unit_id')}
        ELSE ${unitJson(LEAD)} END,
      'person', ${personJson('instruction.leader_id')}) AS line
    FROM asked JOIN instruction ON instruction.id = asked.id`,
};
