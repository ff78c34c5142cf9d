import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';

/** An item above another one, as far as what hangs below it has to respect. */
export interface ItemAbove {
  readonly id: string;
  readonly leadUnitId: string;
  readonly dueOn: CalendarDate | null;
}

/** Every item above one, the nearest first. */
export const itemsAbove = (tx: Transaction, itemId: string): Promise<ItemAbove[]> =>
  tx.query<ItemAbove[]>(ABOVE, [itemId]);

/** The date that hangs over what is below these items: of the nearest that has one; null where none has. */
export const nearestDue = (above: readonly Pick<ItemAbove, 'dueOn'>[]): CalendarDate | null =>
  above.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null;

const ABOVE = `
  WITH RECURSIVE above (id, depth) AS (
    SELECT parent_id, 1 FROM work_item WHERE id = $1 AND parent_id IS NOT NULL
    UNION ALL
    SELECT item.parent_id, above.depth + 1 FROM above JOIN work_item AS item ON item.id = above.id
    WHERE item.parent_id IS NOT NULL
  )
  SELECT item.id, item.lead_unit_id AS "leadUnitId", item.due_on AS "dueOn"
  FROM above JOIN work_item AS item ON item.id = above.id ORDER BY above.depth`;
