import type { FactStatus } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { personJson, readersOfRecordSql, unitJson } from '#libs/work-items';
import { ANSWERING_UNITS, LETTER_READERS } from '../storage/lock-letter.js';
import type { LetterSummary, LetterView } from './letter-views.js';

/** What {@link SUMMARY_COLUMNS} give. */
export type SummaryRow = Omit<LetterSummary, 'late' | 'answers' | 'ownAnswered'>;
/** With {@link DETAIL_COLUMNS}. */
export type DetailRow = SummaryRow &
  Omit<LetterView, keyof LetterSummary | 'acts' | 'obstacles' | 'facts' | 'replies' | 'answersFor'> & {
    readonly facts: readonly (LetterView['facts'][number] & { readonly status: FactStatus })[];
    readonly replies: readonly ReplyRow[];
    readonly readerUnitIds: string[];
    readonly answeringUnitIds: string[];
  };
/** What a unit was asked and answered, with those who read it. */
export type ReplyRow = Omit<LetterView['replies'][number], 'answersNow' | 'late'> & {
  readonly answering: NonNullable<LetterView['unit']>;
  readonly readerUnitIds: string[];
};

/** A letter in a list, over `letter`. */
export const SUMMARY_COLUMNS = `
  letter.id, letter.kind, letter.status, ${unitJson('letter.owner_unit_id')} AS owner, ${unitJson('letter.unit_id')} AS unit,
  letter.title, letter.number, letter.answer_by AS "answerBy",
  (SELECT count(*)::integer FROM letter_item AS line WHERE line.letter_id = letter.id) AS items,
  (SELECT count(*)::integer FROM letter_item AS line WHERE line.letter_id = letter.id AND line.overdue) AS overdue,
  ${instantJson('letter.prepared_at')} AS "preparedAt", ${personJson('letter.prepared_by')} AS "preparedBy",
  ${instantJson('letter.sent_at')} AS "sentAt", ${personJson('letter.sent_by')} AS "sentBy",
  ${instantJson('letter.answered_at')} AS "answeredAt", letter.version`;

const list = (select: string): string =>
  `(SELECT coalesce(json_agg(entry ORDER BY place), '[]') FROM (${select}) AS listed)`;
const reference = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'number', ${alias}.number, 'title', ${alias}.title)`;

/** Whoever reads what the unit reads: the one that is named, and the one that answers. */
export const REPLY_READERS = `${readersOfRecordSql('reply.named_unit_id')} || ${readersOfRecordSql('reply.unit_id')}`;

/** The records (`named`) that an answer cites. */
const evidence = (cited: string): string =>
  list(`SELECT evidence.id AS place,
      json_build_object('id', evidence.id, 'title', evidence.title, 'number', named.number) AS entry FROM ${cited}`);
/** The numbers of a letter; those stored without their items have none. */
const FIGURES = list(`SELECT place, json_build_object('name', figure -> 'name', 'count', figure -> 'count',
    'itemIds', figure -> 'itemIds') AS entry
  FROM jsonb_array_elements(letter.figures) WITH ORDINALITY AS stored (figure, place)`);

/** What the page of one letter shows besides; of a date that an item got later a letter says nothing. */
export const DETAIL_COLUMNS = `
  ${unitJson('letter.addressed_unit_id')} AS "addressedTo", letter.body, letter.closing, letter.copies_to AS "copiesTo", ${FIGURES} AS figures, letter.order_reason AS "orderReason",
  (SELECT json_build_object('id', plan.id, 'title', plan.title) FROM plan WHERE plan.id = letter.plan_id) AS plan,
  ${list(`SELECT line.ordinal AS place, json_build_object('id', item.id, 'number', item.number, 'title', item.title,
    'lead', ${unitJson('item.lead_unit_id')}, 'status', item.status, 'dueOn', line.due_on,
    'dueText', line.due_text, 'overdue', line.overdue) AS entry
    FROM letter_item AS line JOIN work_item AS item ON item.id = line.item_id WHERE line.letter_id = letter.id`)} AS lines,
  ${list(`SELECT unit.official_place AS place, json_build_object('id', fact.id, 'unit', ${unitJson('fact.unit_id')},
    'facts', fact.facts, 'itemIds', fact.item_ids, 'status', fact.status, 'checkBy', fact.check_by, 'words', fact.words,
    'answeredBy', ${personJson('fact.answered_by')}, 'answeredAt', ${instantJson('fact.answered_at')},
    'keptReason', fact.kept_reason, 'version', fact.version) AS entry
    FROM letter_fact AS fact JOIN unit ON unit.id = fact.unit_id WHERE fact.letter_id = letter.id`)} AS facts,
  (SELECT ${reference('earlier')} FROM letter AS earlier WHERE earlier.id = letter.follows_id) AS follows,
  ${list(`SELECT later.id AS place, ${reference('later')} AS entry FROM letter AS later
    WHERE later.follows_id = letter.id AND later.status NOT IN ('discarded', 'withdrawn')`)} AS "followedBy",
  ${personJson('letter.checked_by')} AS "checkedBy", ${instantJson('letter.checked_at')} AS "checkedAt",
  CASE WHEN letter.answer IS NOT NULL THEN json_build_object('text', letter.answer, 'by', ${personJson('letter.answered_by')},
    'at', ${instantJson('letter.answered_at')},
    'evidence', ${evidence(`letter_evidence AS named JOIN evidence ON evidence.id = named.evidence_id
      WHERE named.letter_id = letter.id`)}) END AS answer,
  ${list(`SELECT unit.official_place AS place, json_build_object('unit', ${unitJson('reply.named_unit_id')},
    'answering', ${unitJson('reply.unit_id')}, 'readerUnitIds', ${REPLY_READERS},
    'answer', CASE WHEN reply.answered_at IS NOT NULL THEN json_build_object('text', reply.text,
      'by', ${personJson('reply.answered_by')}, 'at', ${instantJson('reply.answered_at')},
      'evidence', ${evidence(`letter_reply_evidence AS named JOIN evidence ON evidence.id = named.evidence_id
        WHERE named.letter_id = reply.letter_id AND named.named_unit_id = reply.named_unit_id`)}) END) AS entry
    FROM letter_reply AS reply JOIN unit ON unit.id = reply.named_unit_id WHERE reply.letter_id = letter.id`)} AS replies,
  CASE WHEN letter.ended_at IS NOT NULL THEN json_build_object('reason', letter.end_reason,
    'by', ${personJson('letter.ended_by')}, 'at', ${instantJson('letter.ended_at')}) END AS ended,
  ${LETTER_READERS} AS "readerUnitIds", ${ANSWERING_UNITS} AS "answeringUnitIds"`;
