import type { z } from 'zod';
import type { workItemCountsQuery } from '#libs/contracts';
import { foldForSearch, queryTerms } from '#libs/kernel';
import { SEARCH_DIVIDER } from '../domain/search-text.js';
import { branchesOfSql } from '../storage/readers-of-unit.js';
import type { SqlParameters } from './sql-parameters.js';

/** The filters that list, counts and export share. */
export type WorkItemFilters = z.infer<typeof workItemCountsQuery>;

/** The filters compiled: `onItem` is null where the scope rows alone answer, the fast way. */
export interface CompiledFilters {
  /** Conditions on `scope` (item_scope), each a range of its indexes or null. */
  onScope: string[];
  /** Conditions on `item` (work_item) as well. */
  onItem: string[];
  /** The statuses asked for, or null for any. */
  statuses: readonly string[] | null;
}

/** Whether rows of `work_item` decide too, and not the scope rows alone. */
export function looksAtItems(filters: WorkItemFilters): boolean {
  const { status: _status, dueBefore: _before, dueFrom: _from, undated: _undated, ...onItems } = filters;
  return Object.values(onItems).some((filter) => filter !== undefined && filter !== '');
}

/**
 * Compiles filters for a statement over `item_scope AS scope [JOIN work_item AS item]`. What a reader of breadth 1 does
 * not see (other units' shares) it cannot find by either: neither by unit and role nor by a name in the text.
 */
export function compileFilters(
  filters: WorkItemFilters,
  readingUnits: readonly string[],
  parameters: SqlParameters,
): CompiledFilters {
  const onScope: string[] = [];
  const onItem: string[] = [];
  if (filters.dueBefore) onScope.push(`scope.due_on < ${parameters.add(filters.dueBefore, 'date')}`);
  // An item without a date is due at `infinity`: it comes last, and is due neither before nor after a day.
  if (filters.dueFrom)
    onScope.push(`scope.due_on >= ${parameters.add(filters.dueFrom, 'date')} AND scope.due_on < 'infinity'`);
  if (filters.undated !== undefined) onScope.push(`scope.due_on ${filters.undated ? '=' : '<'} 'infinity'`);
  if (filters.plan) onItem.push(`item.plan_id = ${parameters.add(filters.plan, 'uuid')}`);
  if (filters.contested !== undefined) onItem.push(`item.contested_at IS ${filters.contested ? 'NOT NULL' : 'NULL'}`);
  if (filters.suspended !== undefined) onItem.push(`item.suspended_at IS ${filters.suspended ? 'NOT NULL' : 'NULL'}`);
  if (filters.review) onItem.push(...mineToCheck(readingUnits, parameters));
  if (filters.form?.length) onItem.push(`item.form = ANY (${parameters.add(filters.form, 'text[]')})`);
  if (filters.returned !== undefined) onItem.push(`item.open_return IS ${filters.returned ? 'NOT NULL' : 'NULL'}`);
  if (filters.extension !== undefined) onItem.push(`${filters.extension ? '' : 'NOT '}${EXTENSION_OPEN}`);
  if (filters.coordination !== undefined) onItem.push(`${filters.coordination ? '' : 'NOT '}${COORDINATION_OPEN}`);
  if (filters.unit || filters.role) onItem.push(...namedAs(filters, readingUnits, parameters));
  if (filters.text) onItem.push(...hits(filters.text, parameters));
  return { onScope, onItem, statuses: filters.status?.length ? [...new Set(filters.status)] : null };
}

const EXTENSION_OPEN = `EXISTS (SELECT FROM due_extension AS wanted
  WHERE wanted.item_id = item.id AND wanted.status = 'open')`;
const COORDINATION_OPEN = `EXISTS (SELECT FROM coordination AS matter
  WHERE matter.item_id = item.id AND matter.status = 'open')`;

/**
 * `unit` (default: the asker's) is the lead, or has a share of that role. Who is named in an item has a scope row for it:
 * that condition adds nothing, but lets a unit with few items drive the list. (Measured at 200,000 items: 6.5 s without.)
 */
function namedAs(
  { unit, role }: WorkItemFilters,
  readingUnits: readonly string[],
  parameters: SqlParameters,
): string[] {
  const units = parameters.add(unit ? [unit] : readingUnits, 'uuid[]');
  const driving = unit
    ? [
        `scope.item_id IN (SELECT theirs.item_id FROM item_scope AS theirs WHERE theirs.unit_id = ${parameters.add(unit, 'uuid')})`,
      ]
    : [];
  const leads = `item.lead_unit_id = ANY (${units})`;
  // Before the next parameters: PostgreSQL refuses a statement that is given one it does not name.
  if (role === 'lead') return [...driving, leads];
  // The shares of one's own branch one always sees.
  const visible =
    unit && !readingUnits.includes(unit)
      ? `(scope.breadth >= 2 OR ${parameters.add(unit, 'uuid')} = ANY (${branchesOfSql(parameters.add(readingUnits, 'uuid[]'))})) AND `
      : '';
  const ofRole = role ? ` AND named.role = ${parameters.add(role)}` : '';
  const shares = `(${visible}EXISTS (SELECT FROM work_item_share AS named
    WHERE named.item_id = item.id AND named.unit_id = ANY (${units})${ofRole}))`;
  return [...driving, role ? shares : `(${leads} OR ${shares})`];
}

/** Handed in, and to be checked by the asker's units. */
const mineToCheck = (readingUnits: readonly string[], parameters: SqlParameters): string[] => [
  `scope.status = 'submitted'`,
  `item.reviewer_unit_id = ANY (${parameters.add(readingUnits, 'uuid[]')})`,
];

/** The index finds candidates by characters and pairs; the text itself says whether they stand together. */
function hits(text: string, parameters: SqlParameters): string[] {
  const folded = foldForSearch(text);
  const terms = queryTerms(text);
  const divider = parameters.add(SEARCH_DIVIDER);
  const searched = `CASE WHEN scope.breadth >= 2 THEN item.search_text
    ELSE split_part(item.search_text, ${divider}, 1) END`;
  const words = folded.split(/\s+/u).filter((word) => word !== '');
  return [
    ...(terms.length > 0 ? [`item.search_terms @> ${parameters.add(terms, 'text[]')}`] : []),
    ...words.map((word) => `strpos(${searched}, ${parameters.add(word)}) > 0`),
  ];
}
