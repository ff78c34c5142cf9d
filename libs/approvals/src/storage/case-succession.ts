import type { Transaction } from '#libs/database';
import type { JsonObject, NewLedgerEntry } from '#libs/ledger';
import { succeeded, type OpenThing, type SuccessionContributor, type TakeOver } from '#libs/organisation';
import { rebaseCase } from './rebase-case.js';

interface Held {
  id: string;
  itemId: string | null;
  planId: string | null;
  keeperUnitId: string;
  payload: JsonObject;
  snapshot: JsonObject;
  version: number;
}

/** Running cases with their tasks: whoever asked and whoever decides go on for the new unit. */
export const caseSuccession: SuccessionContributor = {
  layer: 2,
  openThings: (manager, unitIds) => manager.query<OpenThing[]>(CASES, [unitIds]),

  async takeOver(tx, take) {
    const entries: NewLedgerEntry[] = [];
    for (const held of await tx.query<Held[]>(CONCERNED, [take.fromUnitId])) {
      const heir = take.heirOf('case', held.id);
      if (heir !== take.fromUnitId) entries.push(await takeCase(tx, take, held, heir));
    }
    return entries;
  },
};

async function takeCase(tx: Transaction, take: TakeOver, held: Held, heir: string): Promise<NewLedgerEntry> {
  // What is asked may name the unit: as the one to which a duty shall go.
  const payload = JSON.parse(JSON.stringify(held.payload).replaceAll(take.fromUnitId, heir)) as JsonObject;
  await rebaseCase(tx, held.id, held.snapshot, payload);
  await tx.query(TAKE_CASE, [held.id, take.fromUnitId, heir]);
  await tx.query(TAKE_TASKS, [held.id, take.fromUnitId, heir]);
  return succeeded(take, {
    subject: { type: 'approvalCase', id: held.id, version: held.version + 1 },
    itemId: held.itemId,
    planId: held.planId,
    unitIds: [...new Set([take.fromUnitId, heir, held.keeperUnitId])],
  });
}

const CONCERNS = (units: string): string => `
  held.status = 'open' AND (held.requester_unit_id = ANY (${units}) OR EXISTS (
    SELECT FROM approval_task AS task
    WHERE task.case_id = held.id AND task.state IN ('waiting', 'live') AND task.unit_id = ANY (${units})))`;
const CASES = `
  SELECT 'case' AS kind, held.id AS "subjectId", given.id AS "fromUnitId", flow.name AS flow, held.item_id AS "itemId",
    concat_ws(' ', flow.definition ->> 'name', item.number, item.title) AS title
  FROM unnest($1::uuid[]) AS given (id) JOIN approval_case AS held ON ${CONCERNS('ARRAY[given.id]')}
  JOIN approval_flow AS flow ON flow.id = held.flow_id LEFT JOIN work_item AS item ON item.id = held.item_id
  ORDER BY held.id`;
const CONCERNED = `
  SELECT held.id, held.item_id AS "itemId", held.plan_id AS "planId", held.keeper_unit_id AS "keeperUnitId",
    held.payload, held.snapshot, held.version
  FROM approval_case AS held
  WHERE ${CONCERNS('ARRAY[$1::uuid]')} OR (held.status = 'open' AND held.payload::text LIKE '%' || $1::text || '%')
  ORDER BY held.id FOR NO KEY UPDATE OF held`;
const TAKE_CASE = `
  UPDATE approval_case SET version = version + 1,
    requester_unit_id = CASE WHEN requester_unit_id = $2 THEN $3::uuid ELSE requester_unit_id END
  WHERE id = $1`;
const TAKE_TASKS = `
  UPDATE approval_task SET unit_id = $3 WHERE case_id = $1 AND unit_id = $2 AND state IN ('waiting', 'live')`;
