import type { CompiledFilters } from './list-filter.js';
import { orderBy, type WorkItemSort } from './list-order.js';
import type { SqlParameters } from './sql-parameters.js';

/** What a page is made from. */
export interface PageRequest {
  readingUnits: readonly string[];
  filters: CompiledFilters;
  sort: WorkItemSort;
  /** Continues after a cursor. */
  after: string | null;
  /** At most this many rows; part of the text, because the plan depends on it. */
  limit: number;
}

/**
 * The SELECT of a page's `item_id, due_on, breadth`, in order and each item once.
 *
 * Each unit of the asker and each status asked for is an index range scan of its own that stops after `limit` rows;
 * their union is then merged. (Measured at a million items: `unit_id = ANY (…)` in one scan sorted every row of every
 * unit.) The merged first rows are the first of all: an item among the first `limit` of the union is among the first
 * `limit` of any branch it is in.
 */
export function pageSql({ readingUnits, filters, sort, after, limit }: PageRequest, parameters: SqlParameters): string {
  const branch = (unit: string, status: string | null): string => {
    const conditions = [
      `scope.unit_id = ${unit}`,
      ...(status === null ? [] : [`scope.status = ${status}`]),
      ...filters.onScope,
      ...(after === null ? [] : [after]),
      ...filters.onItem,
    ];
    return `SELECT scope.item_id, scope.due_on, scope.breadth FROM item_scope AS scope
      ${filters.onItem.length > 0 ? 'JOIN work_item AS item ON item.id = scope.item_id' : ''}
      WHERE ${conditions.join(' AND ')} ORDER BY ${orderBy(sort, 'scope')} LIMIT ${limit}`;
  };
  const { statuses } = filters;
  if (readingUnits.length === 1 && (statuses === null || statuses.length === 1)) {
    const status = statuses === null ? null : parameters.add(statuses[0]);
    return branch(parameters.add(readingUnits[0], 'uuid'), status);
  }
  const units = `unnest(${parameters.addIds(readingUnits)}) AS mine (unit_id)`;
  const wanted = statuses === null ? '' : `CROSS JOIN unnest(${parameters.add(statuses, 'text[]')}) AS wanted (status)`;
  return `SELECT branch.item_id, branch.due_on, max(branch.breadth) AS breadth
    FROM ${units} ${wanted}
    CROSS JOIN LATERAL (${branch('mine.unit_id', statuses === null ? null : 'wanted.status')}) AS branch
    GROUP BY branch.item_id, branch.due_on ORDER BY ${orderBy(sort, 'branch')} LIMIT ${limit}`;
}
