import type { Transaction } from '#libs/database';
import { withHeirsSql } from '#libs/access';
import { governmentSql } from '#libs/organisation';

/**
 * Rewrites the scope rows of items and of everything below them, in the transaction that changed who is named in them.
 *
 * Two commands may change an item and its ancestor at the same time, and each would overlook the other's change: hence
 * the plan-wide lock, taken after the rows' own locks and never before. What mirrors a status into scope rows takes it
 * shared (see mirror-status.ts). Item rows must be locked FOR NO KEY UPDATE, or the foreign key's check here would wait
 * for whoever waits for this lock. The caller holds the unit tree from its beginning (`holdOrganisation`).
 */
export async function recomputeScope(tx: Transaction, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await lockScopes(tx, itemIds);
  await tx.query(RECOMPUTE, [itemIds]);
}

/**
 * Takes the plan-wide lock by itself: for a command that mirrors a status before it recomputes, because two that hold the
 * lock shared would wait for each other.
 */
export async function lockScopes(tx: Transaction, itemIds: readonly string[]): Promise<void> {
  await tx.query(LOCK_PLANS, [itemIds]);
}

const LOCK_PLANS = `
  SELECT pg_advisory_xact_lock(hashtextextended(plan_id::text, 0))
  FROM (SELECT DISTINCT plan_id FROM work_item WHERE id = ANY ($1::uuid[]) ORDER BY plan_id) AS plans`;

const RECOMPUTE = `
  WITH RECURSIVE affected (id) AS (
    SELECT id FROM work_item WHERE id = ANY ($1::uuid[])
    UNION
    SELECT below.id FROM affected JOIN work_item AS below ON below.parent_id = affected.id
  ), line (item_id, above_id) AS (
    -- each affected item with itself and everything above it
    SELECT id, id FROM affected
    UNION ALL
    SELECT line.item_id, above.parent_id
    FROM line JOIN work_item AS above ON above.id = line.above_id WHERE above.parent_id IS NOT NULL
  ), at_home (unit_id, government_id, kind) AS MATERIALIZED (
    SELECT named.unit_id, home.id, home.kind
    FROM (
      SELECT unit_id FROM work_item_share WHERE item_id IN (SELECT id FROM affected)
      UNION
      SELECT issuer_unit_id FROM work_item WHERE id IN (SELECT id FROM affected)
    ) AS named
    LEFT JOIN unit AS home ON home.id = (${governmentSql('named.unit_id')})
  ), relation AS MATERIALIZED (
    SELECT line.item_id, party.unit_id, 3 AS breadth, above.status
    FROM line JOIN work_item AS above ON above.id = line.above_id
    CROSS JOIN LATERAL (VALUES (above.issuer_unit_id), (above.reviewer_unit_id), (above.lead_unit_id))
      AS party (unit_id)
    UNION ALL
    -- districts and zones do not read each other's rows, in whatever role they are named; in an item of their own
    -- government their bureaus work together as a city's departments do
    SELECT share.item_id, share.unit_id,
      CASE WHEN sharing.kind IN ('districtGovernment', 'functionalZone')
        AND sharing.government_id IS DISTINCT FROM issuing.government_id THEN 1 ELSE 2 END, item.status
    FROM affected JOIN work_item AS item ON item.id = affected.id
    JOIN work_item_share AS share ON share.item_id = item.id
    JOIN at_home AS sharing ON sharing.unit_id = share.unit_id
    JOIN at_home AS issuing ON issuing.unit_id = item.issuer_unit_id
  ), named AS MATERIALIZED (
    SELECT item_id, unit_id, max(breadth) AS breadth
    FROM (
      SELECT item_id, unit_id, breadth FROM relation
      UNION ALL
      -- what was terminated goes on naming a unit that has ended since: whoever followed it reads that
      SELECT relation.item_id, heir.id, relation.breadth
      FROM relation CROSS JOIN LATERAL ${withHeirsSql('relation.unit_id')} AS heir (id)
      WHERE relation.status = 'terminated'
    ) AS every_reader
    GROUP BY item_id, unit_id
  ), reader (unit_id, reader_id) AS (
    -- each named unit with itself and the units above it, up to but without a government
    SELECT DISTINCT unit_id, unit_id FROM named
    UNION ALL
    SELECT reader.unit_id, above.id
    FROM reader JOIN unit ON unit.id = reader.reader_id JOIN unit AS above ON above.id = unit.parent_id
    WHERE above.kind <> 'government'
  ), wanted AS MATERIALIZED (
    SELECT reader.reader_id AS unit_id, named.item_id, max(named.breadth)::smallint AS breadth, item.status,
      coalesce(item.due_on, 'infinity') AS due_on
    FROM named JOIN reader ON reader.unit_id = named.unit_id JOIN work_item AS item ON item.id = named.item_id
    GROUP BY reader.reader_id, named.item_id, item.status, item.due_on
  ), ended AS (
    DELETE FROM item_scope AS scope USING affected
    WHERE scope.item_id = affected.id
      AND NOT EXISTS (SELECT FROM wanted WHERE wanted.item_id = scope.item_id AND wanted.unit_id = scope.unit_id)
  )
  INSERT INTO item_scope AS scope (unit_id, item_id, breadth, status, due_on)
  SELECT unit_id, item_id, breadth, status, due_on FROM wanted
  ON CONFLICT (unit_id, item_id) DO UPDATE
    SET breadth = excluded.breadth, status = excluded.status, due_on = excluded.due_on
    WHERE (scope.breadth, scope.status, scope.due_on) IS DISTINCT FROM
      (excluded.breadth, excluded.status, excluded.due_on)`;
