import { queryPrepared, type Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { JsonObject } from '#libs/ledger';
import type { Case } from '../domain/case.js';

/** A new case, before it has any tasks. */
export interface NewCase {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly itemId: string | null;
  readonly planId: string | null;
  readonly action: string;
  readonly flowId: string;
  readonly requesterUnitId: string | null;
  readonly keeperUnitId: string;
  readonly timeZone: string;
  readonly payload: object;
  readonly snapshot: object;
  readonly digest: Buffer;
  readonly openedAt: Date;
  readonly case: Case;
}

/** Stores a case that begins, with its tasks. */
export async function insertCase(tx: Transaction, opened: NewCase): Promise<void> {
  const { case: of } = opened;
  await queryPrepared(tx, INSERT, [
    opened.id,
    opened.subjectType,
    opened.subjectId,
    opened.itemId,
    opened.planId,
    opened.action,
    opened.flowId,
    of.requesterId,
    opened.requesterUnitId,
    opened.keeperUnitId,
    opened.timeZone,
    JSON.stringify(opened.payload),
    JSON.stringify(opened.snapshot),
    opened.digest,
    JSON.stringify(of.facts),
    of.status,
    JSON.stringify(of.path),
    of.visits,
    opened.openedAt,
  ]);
  await storeTasks(tx, opened.id, null, of);
}

/** What is stored of a case after an act. */
export interface CaseChange {
  readonly id: string;
  readonly version: number;
  readonly before: Case;
  readonly after: Case;
  readonly at: Date;
  readonly conclusion: JsonObject | null;
}

/** Stores what an act changed, where the version is still the same. Throws `stale`. */
export async function storeCase(tx: Transaction, change: CaseChange): Promise<void> {
  const { id, version, before, after, at, conclusion } = change;
  await storeTasks(tx, id, before, after);
  const made = after.decisions.slice(before.decisions.length).map((decision, index) => ({
    ...decision,
    number: before.decisions.length + index + 1,
  }));
  const stored = await queryPrepared(tx, UPDATE, [
    id,
    version,
    after.status,
    JSON.stringify(after.path),
    after.visits,
    after.urgedOn,
    after.copiedIds,
    after.status === 'open' ? null : at,
    conclusion === null ? null : JSON.stringify(conclusion),
    JSON.stringify(made),
    after.requesterId,
    at,
  ]);
  if (stored.length === 0) throw new Problem('stale');
}

/** Writes the tasks that are new or not as they were, in their order. */
async function storeTasks(tx: Transaction, caseId: string, before: Case | null, after: Case): Promise<void> {
  const known = new Map(before?.tasks.map((task, ordinal) => [task.id, JSON.stringify({ ordinal, ...task })]));
  const rows = after.tasks
    .map((task, ordinal) => ({ ordinal, ...task }))
    .filter((row) => known.get(row.id) !== JSON.stringify(row))
    .map(
      ({ id, ordinal, step, visit, seat, principalId, holderId, delegateId, unitId, source, added, state, dueOn }) => ({
        id,
        ordinal,
        step,
        visit,
        seat,
        principal_id: principalId,
        holder_id: holderId,
        delegate_id: delegateId,
        unit_id: unitId,
        source,
        added_by: added?.by ?? null,
        added_place: added?.place ?? null,
        state,
        due_on: dueOn,
      }),
    );
  if (rows.length > 0) await queryPrepared(tx, TASKS, [caseId, after.requesterId, JSON.stringify(rows)]);
}

const INSERT = `
  INSERT INTO approval_case (id, subject_type, subject_id, item_id, plan_id, action, flow_id, requester_id,
    requester_unit_id, keeper_unit_id, time_zone, payload, snapshot, digest, facts, status, path, visits, opened_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`;
// Decisions and case in one statement: what is stale throws, and takes the decisions with it.
const UPDATE = `
  WITH decided AS (
    INSERT INTO approval_decision (task_id, case_id, number, visit, decision, requester_id, by_id, for_id, reason, to_step,
      decided_at)
    SELECT given."taskId", $1, given.number, given.visit, given.decision, $11, given."byId", given."forId", given.reason,
      given."toStep", $12
    FROM json_to_recordset($10::json) AS given ("taskId" uuid, number integer, visit integer, decision text, "byId" uuid,
      "forId" uuid, reason text, "toStep" text)
  )
  UPDATE approval_case SET status = $3, path = $4, visits = $5, urged_on = $6, copied_ids = $7, concluded_at = $8,
    conclusion = $9, version = version + 1
  WHERE id = $1 AND version = $2
  RETURNING id`;
const TASKS = `
  INSERT INTO approval_task (id, case_id, requester_id, ordinal, step, visit, seat, principal_id, holder_id, delegate_id,
    unit_id, source, added_by, added_place, state, due_on)
  SELECT given.id, $1, $2, given.ordinal, given.step, given.visit, given.seat, given.principal_id, given.holder_id,
    given.delegate_id, given.unit_id, given.source, given.added_by, given.added_place, given.state, given.due_on
  FROM json_to_recordset($3::json) AS given (id uuid, ordinal integer, step text, visit integer, seat uuid,
    principal_id uuid, holder_id uuid, delegate_id uuid, unit_id uuid, source text, added_by uuid, added_place text,
    state text, due_on date)
  ON CONFLICT (id) DO UPDATE SET ordinal = excluded.ordinal, principal_id = excluded.principal_id,
    holder_id = excluded.holder_id, delegate_id = excluded.delegate_id, source = excluded.source,
    state = excluded.state, due_on = excluded.due_on`;
