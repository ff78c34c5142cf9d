import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { ask, ensureSameAnswer } from './same-answer.js';
import type { BenchRequest } from './load/fire.js';

/**
 * Lets each server take an act on an item of its own, and throws unless each answers what both then show of the item,
 * and both left the same behind: status, version, submission, audit, scope rows and what is in the record.
 */
export async function ensureSameAct(
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
    const answer = await ask(server, request);
    const itemPath = request.path.slice(0, request.path.lastIndexOf('/'));
    const { authorization } = request.headers;
    const shown = await ensureSameAnswer(ours, bare, {
      method: 'GET',
      path: itemPath,
      headers: { authorization: authorization! },
    });
    if (!isDeepStrictEqual(answer, shown)) throw new Error(`${server}${request.path} answers not what is shown then.`);
    const { rows } = await client.query(WRITTEN, [itemPath.slice(itemPath.lastIndexOf('/') + 1)]);
    written.push(rows[0]);
  }
  if (!isDeepStrictEqual(written[0], written[1]))
    throw new Error(`The servers write otherwise at ${one.path}: ${JSON.stringify(written)}`);
}

const WRITTEN = `
  SELECT item.status, item.version, item.closed_at IS NOT NULL AS closed,
    (SELECT json_agg(json_build_array(handed.number, handed.outcome, handed.ended_at IS NOT NULL,
        handed.unit_id = item.lead_unit_id, handed.statement))
     FROM item_submission AS handed WHERE handed.item_id = item.id) AS submissions,
    (SELECT json_agg(json_build_array(audit.kind, audit.conclusion, audit.opinion))
     FROM audit_record AS audit WHERE audit.item_id = item.id) AS audits,
    (SELECT json_agg(DISTINCT scope.status) FROM item_scope AS scope WHERE scope.item_id = item.id) AS scope,
    (SELECT json_agg(json_build_array(entry.action, entry.subject_version, cardinality(entry.unit_ids),
        entry.actor_unit_id IN (item.lead_unit_id, item.reviewer_unit_id),
        ARRAY(SELECT jsonb_object_keys(payload.body) ORDER BY 1)) ORDER BY entry.number)
     FROM ledger_entry AS entry JOIN ledger_payload AS payload ON payload.entry_id = entry.id
     WHERE entry.item_id = item.id AND entry.action IN ('submitted', 'audited', 'closed')) AS record
  FROM work_item AS item WHERE item.id = $1`;
