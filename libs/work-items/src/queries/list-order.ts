import { z } from 'zod';
import { calendarDate, id, type workItemListQuery } from '#libs/contracts';
import { decodeCursor, encodeCursor, Problem } from '#libs/kernel';
import type { SqlParameters } from './sql-parameters.js';

/** How a list of work items may be ordered. */
export type WorkItemSort = z.infer<typeof workItemListQuery>['sort'];

/** The place of a row in a list. */
export interface Place {
  itemId: string;
  /** `infinity` where the item has no date: it comes last, or first in the reverse order. */
  dueOn: string;
}

/**
 * The columns a list is ordered by; each order is a range scan of an index of item_scope. By number means as issued:
 * plan after plan, and within a plan by ordinal. Ids are time-ordered and given out in just that order, so it is the
 * order of the primary key.
 */
const orders: Readonly<Record<WorkItemSort, { columns: readonly string[]; descending: boolean }>> = {
  due: { columns: ['due_on', 'item_id'], descending: false },
  '-due': { columns: ['due_on', 'item_id'], descending: true },
  number: { columns: ['item_id'], descending: false },
  '-number': { columns: ['item_id'], descending: true },
};

const cursorSchema = z.strictObject({
  sort: z.enum(['due', 'number', '-due', '-number']),
  item: id,
  due: z.union([calendarDate, z.literal('infinity')]),
});

/** `ORDER BY` for rows of the given alias. */
export function orderBy(sort: WorkItemSort, alias: string): string {
  const { columns, descending } = orders[sort];
  return columns.map((column) => `${alias}.${column}${descending ? ' DESC' : ''}`).join(', ');
}

/** The condition that continues after a cursor of the same order; a cursor of another one is `invalidCursor`. */
export function after(sort: WorkItemSort, cursor: string, parameters: SqlParameters): string {
  const place = decodeCursor(cursorSchema, cursor);
  if (place.sort !== sort) throw new Problem('invalidCursor');
  const { columns, descending } = orders[sort];
  const values = columns.map((column) =>
    column === 'due_on' ? parameters.add(place.due, 'date') : parameters.add(place.item, 'uuid'),
  );
  return `(${columns.map((column) => `scope.${column}`).join(', ')}) ${descending ? '<' : '>'} (${values.join(', ')})`;
}

/** The cursor that continues after a row. */
export const cursorAfter = (sort: WorkItemSort, place: Place): string =>
  encodeCursor({ sort, item: place.itemId, due: place.dueOn });
