import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { ask } from './same-answer.js';
import type { BenchRequest } from './load/fire.js';

/**
 * Lets each server take the last approval of a case of its own, and throws unless each answers what ours then shows of the
 * case (the drawing of its flow apart), and both left the same behind: case, task, decision, item, submission, record.
 */
export async function ensureSameApproval(
  client: Client,
  ours: string,
  bare: string,
  [one, other]: readonly [BenchRequest, BenchRequest],
): Promise<void> {
  const written: unknown[] = [];
  for (const [server, request] of [
    [ours, one],
    [bare, other],
  ] as const) {
    const answer = undrawn(await ask(server, request));
    const path = request.path.slice(0, request.path.indexOf('/tasks/'));
    const { authorization } = request.headers;
    const read = { method: 'GET', path, headers: { authorization: authorization! } } as const;
    const shown = undrawn(await ask(ours, read));
    if (!isDeepStrictEqual(answer, shown))
      throw new Error(`${server}${request.path} answers not what is shown: ${JSON.stringify([answer, shown])}`);
    const { rows } = await client.query(WRITTEN, [path.slice(path.lastIndexOf('/') + 1)]);
    written.push(rows[0]);
  }
  if (!isDeepStrictEqual(written[0], written[1]))
    throw new Error(`The servers write otherwise at ${one.path}: ${JSON.stringify(written)}`);
}

function undrawn(answer: unknown): unknown {
  const { flow, ...rest } = answer as { flow: Record<string, unknown> };
  const { drawing, ...drawn } = flow;
  return { ...rest, flow: drawn, isDrawn: drawing === undefined || typeof drawing === 'string' };
}

const WRITTEN = `
  SELECT held.status, held.version, held.concluded_at IS NOT NULL AS concluded, held.visits,
    item.status AS item, item.version AS "itemVersion", item.held_by IS NULL AS free,
    (SELECT json_agg(json_build_array(task.state, task.holder_id IS NOT NULL))
     FROM approval_task AS task WHERE task.case_id = held.id) AS tasks,
    (SELECT json_agg(json_build_array(made.number, made.decision, made.visit, made.for_id, made.reason))
     FROM approval_decision AS made WHERE made.case_id = held.id) AS decisions,
    (SELECT json_agg(json_build_array(handed.number, handed.outcome, handed.submitted_by = held.requester_id,
        handed.unit_id = held.requester_unit_id, handed.statement))
     FROM item_submission AS handed WHERE handed.item_id = item.id) AS submissions,
    (SELECT json_agg(DISTINCT scope.status) FROM item_scope AS scope WHERE scope.item_id = item.id) AS scope,
    (SELECT json_agg(json_build_array(entry.action, entry.subject_type, entry.subject_version,
        cardinality(entry.unit_ids), entry.actor_id = held.requester_id,
        ARRAY(SELECT jsonb_object_keys(payload.body) ORDER BY 1), payload.body -> 'events') ORDER BY entry.number)
     FROM ledger_entry AS entry JOIN ledger_payload AS payload ON payload.entry_id = entry.id
     WHERE entry.item_id = item.id AND entry.action IN ('submitted', 'approvalGiven')) AS record
  FROM approval_case AS held JOIN work_item AS item ON item.id = held.item_id WHERE held.id = $1`;
