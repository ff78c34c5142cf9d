import type { WorkItemStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { recomputeScope, type ScopedItem, searchable } from '#libs/work-items';

/** An item as the test knows it. */
export interface Item extends ScopedItem {
  planId: string;
  status: WorkItemStatus;
  dueOn: string | null;
  title: string;
  contested: boolean;
}

const BATCH = 500;

/** Stores items past the commands, parents first, with the scope rows that the product makes of them. */
export async function storeItems(tx: Transaction, items: readonly Item[], names: UnitNames): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    await tx.query(STORE, [JSON.stringify(batch.map((item, index) => toRow(item, from + index, names)))]);
    await storeShares(tx, batch);
  }
  await recomputeScope(
    tx,
    items.map(({ id }) => id),
  );
}

/** Stores other relations of some items, and has only these recomputed: what lies below them must follow. */
export async function moveItems(tx: Transaction, items: readonly Item[], names: UnitNames): Promise<void> {
  const ids = items.map(({ id }) => id);
  await tx.query('DELETE FROM work_item_share WHERE item_id = ANY ($1::uuid[])', [ids]);
  await tx.query(MOVE, [JSON.stringify(items.map((item) => toRow(item, 0, names)))]);
  await storeShares(tx, items);
  await recomputeScope(tx, ids);
}

type UnitNames = ReadonlyMap<string, string>;

function toRow(item: Item, index: number, names: UnitNames): object {
  const nameOf = (unitId: string): string => names.get(unitId) ?? '';
  const shares = item.shares.map(({ unitId, role }) => ({ role, names: [nameOf(unitId)] }));
  const found = searchable({ title: item.title, measures: '', leadNames: [nameOf(item.leadUnitId)], shares });
  return { ...item, number: `督${index}`, text: found.text, terms: found.terms, ordinal: index };
}

async function storeShares(tx: Transaction, items: readonly Item[]): Promise<void> {
  const rows = items.flatMap((item) =>
    item.shares.map(({ unitId, role }) => ({ id: newId(), item: item.id, unit: unitId, role })),
  );
  await tx.query(
    `INSERT INTO work_item_share (id, item_id, unit_id, role, ordinal)
     SELECT id, item, unit, role, 0 FROM jsonb_to_recordset($1) AS share (id uuid, item uuid, unit uuid, role text)`,
    [JSON.stringify(rows)],
  );
}

const ROW = `jsonb_to_recordset($1) AS item ("id" uuid, "planId" uuid, "parentId" uuid, "number" text, "ordinal" integer,
  "title" text, "issuerUnitId" uuid, "reviewerUnitId" uuid, "leadUnitId" uuid, "status" text, "dueOn" date,
  "contested" boolean, "text" text, "terms" text[])`;
const STORE = `
  INSERT INTO work_item (id, plan_id, parent_id, number, ordinal, ref, section, title, measures, source_text, key,
    issuer_unit_id, reviewer_unit_id, lead_unit_id, lead_printed, status, due_on, due_owner, contested_at, closed_at,
    search_text, search_terms, issued_at, form)
  SELECT id, "planId", "parentId", number, ordinal, '', '', title, '', '', false, "issuerUnitId", "reviewerUnitId",
    "leadUnitId", false, status, "dueOn", CASE WHEN "dueOn" IS NOT NULL THEN 'document' END,
    CASE WHEN contested THEN now() END, CASE WHEN status IN ('closed', 'continuing', 'terminated') THEN now() END,
    text, terms, now(), CASE WHEN "parentId" IS NULL THEN 'item' ELSE 'part' END
  FROM ${ROW}`;
const MOVE = `
  UPDATE work_item AS stored SET issuer_unit_id = item."issuerUnitId", reviewer_unit_id = item."reviewerUnitId",
    lead_unit_id = item."leadUnitId", search_text = item.text, search_terms = item.terms
  FROM ${ROW} WHERE stored.id = item.id`;
