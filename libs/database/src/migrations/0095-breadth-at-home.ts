import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In an item that a district or zone issued itself, its own bureaus with a share read who else is named (breadth 2), as
 * a city's departments do in the city's items; so far they read their own row only. What is issued from now on follows
 * recompute-scope.ts.
 */
export class BreadthAtHome1764000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH home AS MATERIALIZED (
        -- units of districts and zones with the nearest of these at or above them
        SELECT unit.id AS unit_id, governing.id AS government_id
        FROM unit CROSS JOIN LATERAL (
          SELECT above.id, above.kind FROM unit_closure AS line JOIN unit AS above ON above.id = line.ancestor_id
          WHERE line.descendant_id = unit.id AND above.kind IN ('government', 'districtGovernment', 'functionalZone')
          ORDER BY line.depth LIMIT 1) AS governing
        WHERE governing.kind <> 'government'
      ), widened AS (
        -- the sharing units with those above that read what they read, up to but without a government
        SELECT DISTINCT share.item_id, line.ancestor_id AS unit_id
        FROM work_item AS item
        JOIN home AS issuing ON issuing.unit_id = item.issuer_unit_id
        JOIN work_item_share AS share ON share.item_id = item.id
        JOIN home AS sharing ON sharing.unit_id = share.unit_id AND sharing.government_id = issuing.government_id
        JOIN unit_closure AS line ON line.descendant_id = share.unit_id
        WHERE NOT EXISTS (
          SELECT FROM unit_closure AS below JOIN unit AS passed ON passed.id = below.ancestor_id
          WHERE below.descendant_id = line.descendant_id AND below.depth BETWEEN 1 AND line.depth
            AND passed.kind = 'government')
      )
      UPDATE item_scope AS scope SET breadth = 2 FROM widened
      WHERE scope.item_id = widened.item_id AND scope.unit_id = widened.unit_id AND scope.breadth = 1`);
  }

  /** Nothing to undo in the schema; the earlier code narrows an item's rows when it next computes them. */
  async down(): Promise<void> {}
}
