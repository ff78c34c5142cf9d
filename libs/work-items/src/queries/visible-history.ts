import type { HistoryCondition } from '#libs/ledger';
import {
  concernedUnitKeys,
  ofOfficeAlone,
  openToAll,
  openToDepartments,
  outlinedToAll,
} from '../domain/history-visibility.js';

const quoted = (actions: readonly string[]): string => actions.map((action) => `'${action}'`).join(', ');
const toAll = quoted([...openToAll, ...outlinedToAll]);
const concerned = concernedUnitKeys.map((key) => `payload.body ->> '${key}'`).join(', ');

/**
 * Which lines of a record are not hidden: domain/history-visibility.ts said in SQL, so that lines the reader does not see
 * take no place among the newest ones. `units` holds the reader's whole branch.
 */
export function visibleOfItem(breadth: number, units: readonly string[]): HistoryCondition {
  return { sql: visibleWith('$4::integer', '$5::uuid[]'), parameters: [breadth, units] };
}

/** The same for a plan's record: items as far as they are read, dispatches by their unit and by the plan's owner. */
export function visibleOfPlan(
  owner: boolean,
  readingUnits: readonly string[],
  units: readonly string[],
): HistoryCondition {
  return {
    sql: `CASE
      WHEN e.item_id IS NOT NULL THEN (
        SELECT ${visibleWith('reading.breadth', '$5::uuid[]')}
        FROM (SELECT max(scope.breadth) AS breadth FROM item_scope AS scope
              WHERE scope.item_id = e.item_id AND scope.unit_id = ANY ($4::uuid[])) AS reading)
      WHEN e.subject_type = 'plan' THEN $6::boolean OR e.action NOT IN (${quoted(ofOfficeAlone)})
      ELSE $6::boolean OR e.unit_ids && $5::uuid[] END`,
    parameters: [readingUnits, units, owner],
  };
}

const visibleWith = (breadth: string, units: string): string => `CASE
  WHEN ${breadth} IS NULL THEN false
  WHEN ${breadth} = 3 THEN true
  WHEN e.actor_unit_id = ANY (${units}) OR ARRAY[${concerned}] && ${units}::text[] THEN true
  WHEN e.subject_type = 'evidence' THEN false
  WHEN e.action = 'contestChanged' THEN ${breadth} = 2 OR payload.body ->> 'role' = 'lead'
  WHEN e.action IN (${toAll}) THEN true
  ELSE ${breadth} = 2 AND e.action IN (${quoted(openToDepartments)}) END`;
