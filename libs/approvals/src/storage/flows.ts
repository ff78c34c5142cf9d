import type { GatedSubjectType } from '../approval-gate.js';
import type { FlowDefinition } from '#libs/contracts';
import { queryPrepared, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { shippedFlows } from '../shipped-flows.js';

/** One version of a flow as it is stored. */
export interface FlowRow {
  id: string;
  ownerUnitId: string | null;
  ownerUnitName: string | null;
  key: string;
  number: number;
  name: string;
  subjectType: GatedSubjectType;
  definition: FlowDefinition;
  createdAt: Date;
  people: { id: string; name: string }[];
}

/** Stores what came with the product where it is not there yet; safe from many processes at once. */
export async function ensureShippedFlows(manager: EntityManager): Promise<void> {
  const rows = shippedFlows.map(({ key, number, definition }) => ({ id: newId(), key, number, definition }));
  await queryPrepared(manager, SHIP, [JSON.stringify(rows), new Date()]);
}

/** The newest version of each flow the offices may use: their own and those that came with the product. */
export const usableFlows = (manager: EntityManager, ownerUnitIds: readonly string[]): Promise<FlowRow[]> =>
  queryPrepared<FlowRow>(manager, USABLE, [ownerUnitIds]);

/** A flow the offices may use. Throws `notFound`. */
export async function usableFlow(
  manager: EntityManager,
  flowId: string,
  ownerUnitIds: readonly string[],
): Promise<FlowRow> {
  const [found] = await queryPrepared<FlowRow>(manager, ONE, [ownerUnitIds, flowId]);
  if (!found) throw new Problem('notFound');
  return found;
}

/** Adds a version; two at once get two numbers, since the unit's row is locked. */
export async function insertFlow(
  tx: Transaction,
  flow: Pick<FlowRow, 'key' | 'subjectType' | 'definition'> & { ownerUnitId: string; createdBy: string; at: Date },
): Promise<string> {
  const id = newId();
  await queryPrepared(tx, 'SELECT id FROM unit WHERE id = $1 FOR NO KEY UPDATE', [flow.ownerUnitId]);
  await queryPrepared(tx, INSERT, [
    id,
    flow.ownerUnitId,
    flow.key,
    flow.definition.name,
    flow.subjectType,
    JSON.stringify(flow.definition),
    flow.createdBy,
    flow.at,
  ]);
  return id;
}

const COLUMNS = `flow.id, flow.owner_unit_id AS "ownerUnitId", unit.name AS "ownerUnitName", flow.key, flow.number,
  flow.name, flow.subject_type AS "subjectType", flow.definition, flow.created_at AS "createdAt",
  coalesce((SELECT json_agg(json_build_object('id', named.id, 'name', named.name) ORDER BY named.id)
    FROM (SELECT DISTINCT (found.id #>> '{}')::uuid AS id
      FROM jsonb_path_query(flow.definition, '$.**.personId') AS found (id)) AS rule
    JOIN user_account AS named ON named.id = rule.id), '[]') AS people`;
const FROM = `FROM approval_flow AS flow LEFT JOIN unit ON unit.id = flow.owner_unit_id
  WHERE (flow.owner_unit_id IS NULL OR flow.owner_unit_id = ANY ($1::uuid[]))`;
const USABLE = `
  SELECT * FROM (
    SELECT DISTINCT ON (flow.owner_unit_id, flow.key) ${COLUMNS} ${FROM}
    ORDER BY flow.owner_unit_id, flow.key, flow.number DESC) AS newest
  ORDER BY "ownerUnitId" NULLS LAST, name COLLATE "zh-x-icu", key`;
const ONE = `SELECT ${COLUMNS} ${FROM} AND flow.id = $2`;
const SHIP = `
  INSERT INTO approval_flow (id, key, number, name, subject_type, definition, created_at)
  SELECT given.id, given.key, given.number, given.definition ->> 'name', 'workItem', given.definition, $2
  FROM json_to_recordset($1::json) AS given (id uuid, key text, number integer, definition jsonb)
  ON CONFLICT DO NOTHING`;
const INSERT = `
  INSERT INTO approval_flow (id, owner_unit_id, key, number, name, subject_type, definition, created_by, created_at)
  SELECT $1, $2, $3, coalesce(max(earlier.number), 0) + 1, $4, $5, $6, $7, $8
  FROM approval_flow AS earlier WHERE earlier.owner_unit_id = $2 AND earlier.key = $3`;
