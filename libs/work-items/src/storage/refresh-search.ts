import type { ShareRole } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { searchable } from '../domain/search-text.js';
import { everyNameOf } from './unit-names.js';

interface Row {
  id: string;
  title: string;
  measures: string;
  leadUnitId: string;
  shares: { role: ShareRole; unitId: string }[];
}

/** Writes what items are found by anew, after a change of who is named in them. */
export async function refreshSearch(tx: Transaction, itemIds: readonly string[]): Promise<void> {
  const items = await tx.query<Row[]>(
    `SELECT item.id, item.title, item.measures, item.lead_unit_id AS "leadUnitId",
       ARRAY(SELECT json_build_object('role', share.role, 'unitId', share.unit_id) FROM work_item_share AS share
             WHERE share.item_id = item.id ORDER BY share.ordinal) AS shares
     FROM work_item AS item WHERE item.id = ANY ($1::uuid[])`,
    [itemIds],
  );
  const named = items.flatMap((item) => [item.leadUnitId, ...item.shares.map(({ unitId }) => unitId)]);
  const names = await everyNameOf(tx, [...new Set(named)]);
  const found = items.map((item) => ({
    id: item.id,
    ...searchable({
      title: item.title,
      measures: item.measures,
      leadNames: names.get(item.leadUnitId) ?? [],
      shares: item.shares.map(({ role, unitId }) => ({ role, names: names.get(unitId) ?? [] })),
    }),
  }));
  await tx.query(
    `UPDATE work_item AS item SET search_text = given.text, search_terms = given.terms
     FROM json_to_recordset($1::json) AS given (id uuid, text text, terms text[]) WHERE item.id = given.id`,
    [JSON.stringify(found)],
  );
}
