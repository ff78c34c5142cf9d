import type { CaseStatus, FlowDefinition } from '#libs/contracts';
import { queryPrepared, type Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import type { JsonObject } from '#libs/ledger';
import type { Case, Decision, Task } from '../domain/case.js';
import type { CaseFacts } from '../domain/next-step.js';
import type { GatedSubjectType } from '../approval-gate.js';

/** A case under lock: the machine's part of it, and what stands round it. */
export interface CaseRow {
  readonly id: string;
  readonly subjectType: GatedSubjectType;
  readonly subjectId: string;
  readonly itemId: string | null;
  readonly planId: string | null;
  readonly action: string;
  readonly requesterUnitId: string | null;
  readonly keeperUnitId: string;
  readonly timeZone: string;
  readonly payload: JsonObject;
  readonly snapshot: JsonObject;
  readonly digest: Buffer;
  readonly version: number;
  readonly case: Case;
}

interface Stored extends Omit<CaseRow, 'case'> {
  flow: FlowDefinition;
  facts: CaseFacts;
  requesterId: string;
  status: CaseStatus;
  path: Case['path'];
  visits: number;
  urgedOn: CalendarDate | null;
  copiedIds: string[];
}

/** What a case is about, without its lock: the subject is locked first. */
export async function subjectOfCase(
  tx: Transaction,
  caseId: string,
): Promise<Pick<CaseRow, 'subjectType' | 'subjectId' | 'action' | 'payload'> | undefined> {
  const [row] = await queryPrepared<Pick<CaseRow, 'subjectType' | 'subjectId' | 'action' | 'payload'>>(tx, SUBJECT, [
    caseId,
  ]);
  return row;
}

/** Locks a case and reads it: tasks and decisions in a second statement, which sees what the first one waited for. */
export async function lockCase(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  const [row] = await queryPrepared<Stored>(tx, LOCK, [caseId]);
  return row && readParts(tx, row);
}

/** The same without a lock, for a page. */
export async function readCase(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  const [row] = await queryPrepared<Stored>(tx, READ, [caseId]);
  return row && readParts(tx, row);
}

async function readParts(tx: Transaction, row: Stored): Promise<CaseRow> {
  const [parts] = await queryPrepared<{ tasks: Task[]; decisions: Decision[] }>(tx, PARTS, [row.id]);
  const { flow, facts, requesterId, status, path, visits, urgedOn, copiedIds, ...rest } = row;
  const { tasks = [], decisions = [] } = parts ?? {};
  return {
    ...rest,
    case: { flow, facts, requesterId, status, path, visits, tasks, decisions, urgedOn, copiedIds },
  };
}

const SUBJECT = `
  SELECT subject_type AS "subjectType", subject_id AS "subjectId", action, payload FROM approval_case WHERE id = $1`;
const READ = `
  SELECT held.id, held.subject_type AS "subjectType", held.subject_id AS "subjectId", held.item_id AS "itemId",
    held.plan_id AS "planId", held.action, held.requester_id AS "requesterId",
    held.requester_unit_id AS "requesterUnitId", held.keeper_unit_id AS "keeperUnitId", held.time_zone AS "timeZone",
    held.payload, held.snapshot, held.digest, held.facts, held.status, held.path, held.visits,
    held.urged_on AS "urgedOn", held.copied_ids AS "copiedIds", held.version, flow.definition AS flow
  FROM approval_case AS held JOIN approval_flow AS flow ON flow.id = held.flow_id
  WHERE held.id = $1`;
const LOCK = `${READ} FOR NO KEY UPDATE OF held`;
const PARTS = `
  SELECT coalesce((
    SELECT json_agg(json_build_object(
      'id', task.id, 'step', task.step, 'visit', task.visit, 'seat', task.seat, 'principalId', task.principal_id,
      'holderId', task.holder_id, 'delegateId', task.delegate_id, 'unitId', task.unit_id, 'source', task.source,
      'added', CASE WHEN task.added_by IS NOT NULL
        THEN json_build_object('by', task.added_by, 'place', task.added_place) END,
      'state', task.state, 'dueOn', task.due_on) ORDER BY task.ordinal)
    FROM approval_task AS task WHERE task.case_id = $1), '[]') AS tasks,
  coalesce((
    SELECT json_agg(json_build_object(
      'taskId', made.task_id, 'visit', made.visit, 'decision', made.decision, 'byId', made.by_id,
      'forId', made.for_id, 'reason', made.reason, 'toStep', made.to_step) ORDER BY made.number)
    FROM approval_decision AS made WHERE made.case_id = $1), '[]') AS decisions`;
