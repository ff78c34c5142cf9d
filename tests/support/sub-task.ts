import type { ItemForm } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { recomputeScope } from '#libs/work-items';
import type { IssuedCity } from './issued-city.js';

/** A part of an item for a unit, already signed, past the command that splits; returns its id. */
export async function subTaskOf(
  city: Pick<IssuedCity, 'dataSource'>,
  itemId: string,
  unitId: string,
  { form = 'part', dueOn = null }: { form?: Exclude<ItemForm, 'item'>; dueOn?: string | null } = {},
): Promise<string> {
  const id = newId();
  await inTransaction(city.dataSource, async (tx) => {
    await tx.query(
      `INSERT INTO work_item (id, plan_id, parent_id, form, number, ordinal, ref, section, title, measures, source_text,
         key, issuer_unit_id, reviewer_unit_id, lead_unit_id, lead_printed, status, due_on, due_owner, search_text,
         search_terms, issued_at)
       SELECT $1, plan_id, id, $4, number || '-' || (SELECT 1 + count(*) FROM work_item AS part WHERE part.parent_id = $2),
         ordinal, ref, section, title, measures, source_text, key, issuer_unit_id, lead_unit_id, $3, false, 'inProgress',
         $5, CASE WHEN $5::date IS NULL THEN NULL ELSE 'lead' END, '', '{}', now()
       FROM work_item WHERE id = $2`,
      [id, itemId, unitId, form, dueOn],
    );
    await tx.query(
      `UPDATE work_item_share SET settlement = 'subTask', sub_task_id = $3, settled_at = now()
       WHERE item_id = $1 AND unit_id = $2`,
      [itemId, unitId, id],
    );
    await recomputeScope(tx, [id]);
  });
  return id;
}
