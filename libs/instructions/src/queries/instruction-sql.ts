import { instantJson } from '#libs/database';
import { personJson, readersOfUnitSql, unitJson } from '#libs/work-items';
import { itemOfInstruction } from '../instruction.policy.js';
import type { InstructionSummary, InstructionView } from './instruction-views.js';

/** What {@link SUMMARY_COLUMNS} give. */
export type SummaryRow = Omit<InstructionSummary, 'late'>;
/** With {@link DETAIL_COLUMNS}, and what access asks. */
export type DetailRow = Omit<InstructionView, 'late' | 'acts'> & {
  access: {
    ownerUnitId: string;
    issued: boolean;
    abandoned: boolean;
    leadUnitId: string | null;
    readerUnitIds: string[];
  };
};

const ISSUED = `EXISTS (SELECT FROM plan WHERE plan.id = instruction.plan_id AND plan.status = 'issued')`;

/** Where an instruction stands, as `statusOf` has it. */
export const STATUS = `(CASE WHEN instruction.status <> 'open' THEN instruction.status
  WHEN ${ISSUED} THEN 'handling' ELSE 'registered' END)`;

/** Who answers: the lead of the item; before it is issued the one that was named. */
export const LEAD = `coalesce(${itemOfInstruction('item.lead_unit_id')}, instruction.lead_unit_id)`;

/** An instruction in a list, over `instruction`. */
export const SUMMARY_COLUMNS = `
  instruction.id, ${unitJson('instruction.owner_unit_id')} AS owner, ${personJson('instruction.leader_id')} AS leader,
  instruction.given_on AS "givenOn", instruction.class, instruction.subject, instruction.words, ${STATUS} AS status,
  instruction.reply_by AS "replyBy", ${unitJson(LEAD)} AS lead, instruction.version`;

const reference = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'subject', ${alias}.subject, 'words', ${alias}.words, 'givenOn', ${alias}.given_on)`;
const when = (condition: string, fields: string): string =>
  `CASE WHEN ${condition} THEN json_build_object(${fields}) END`;

/** By what it was closed: a further one, a matter that was given up, the leader, or the office on the leader's word. */
const HOW = `CASE WHEN EXISTS (SELECT FROM instruction AS later WHERE later.after_id = instruction.id) THEN 'further'
  WHEN EXISTS (SELECT FROM plan WHERE plan.id = instruction.plan_id AND plan.status = 'discarded') THEN 'abandoned'
  WHEN instruction.closed_by = instruction.leader_id THEN 'leader' ELSE 'word' END`;

/** What the page of one instruction shows besides. */
export const DETAIL_COLUMNS = `
  instruction.proposed_handling AS "proposedHandling",
  (SELECT json_build_object('evidenceId', evidence.id, 'fileName', evidence.title,
    'forUnits', instruction.scan_for_units) FROM evidence
   WHERE evidence.id = instruction.scan_id) AS scan,
  ${personJson('instruction.registered_by')} AS "registeredBy", ${instantJson('instruction.registered_at')} AS "registeredAt",
  (SELECT json_build_object('id', plan.id, 'title', plan.title, 'issued', plan.status = 'issued') FROM plan
   WHERE plan.id = instruction.plan_id) AS plan,
  ${itemOfInstruction(`json_build_object('id', item.id, 'number', item.number, 'title', item.title, 'status', item.status)`)} AS item,
  (SELECT coalesce(json_agg(json_build_object('number', reply.number, 'unit', ${unitJson('reply.unit_id')}, 'text', reply.text,
    'by', ${personJson('reply.replied_by')}, 'at', ${instantJson('reply.replied_at')},
    'evidence', (SELECT coalesce(json_agg(json_build_object('id', evidence.id, 'title', evidence.title, 'number', named.number)
        ORDER BY named.place), '[]')
      FROM unnest(reply.evidence_ids, reply.evidence_numbers) WITH ORDINALITY AS named (id, number, place)
      JOIN evidence ON evidence.id = named.id),
    'returned', ${when('reply.returned_at IS NOT NULL', `'reason', reply.return_reason, 'by', ${personJson('reply.returned_by')}, 'at', ${instantJson('reply.returned_at')}`)},
    'presented', ${when('reply.presented_at IS NOT NULL', `'text', reply.presented_text, 'by', ${personJson('reply.presented_by')}, 'at', ${instantJson('reply.presented_at')}`)}
    ) ORDER BY reply.number), '[]') FROM instruction_reply AS reply WHERE reply.instruction_id = instruction.id) AS replies,
  ${when('instruction.closed_at IS NOT NULL', `'how', ${HOW}, 'note', coalesce(instruction.close_note, ''), 'saidOn', instruction.word_on, 'by', ${personJson('instruction.closed_by')}, 'at', ${instantJson('instruction.closed_at')}`)} AS closed,
  (SELECT ${reference('earlier')} FROM instruction AS earlier WHERE earlier.id = instruction.after_id) AS after,
  (SELECT coalesce(json_agg(${reference('later')} ORDER BY later.id), '[]') FROM instruction AS later
   WHERE later.after_id = instruction.id) AS further,
  json_build_object('ownerUnitId', instruction.owner_unit_id, 'issued', ${ISSUED},
    'abandoned', EXISTS (SELECT FROM plan WHERE plan.id = instruction.plan_id AND plan.status = 'discarded'),
    'leadUnitId', ${itemOfInstruction('item.lead_unit_id')},
    'readerUnitIds', ${readersOfUnitSql(itemOfInstruction('item.lead_unit_id'))}) AS access`;
