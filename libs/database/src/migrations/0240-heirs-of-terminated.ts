import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever follows a unit that has ended reads the terminated items that go on naming it, and the parts of these; so far only
 * the unit itself did. What ends or is terminated from now on follows recompute-scope.ts.
 */
export class HeirsOfTerminated1764000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH RECURSIVE heir AS MATERIALIZED (
        SELECT part.from_unit_id, part.to_unit_id FROM unit_succession_part AS part
        JOIN unit_succession AS done ON done.id = part.succession_id AND done.applied_at IS NOT NULL
        WHERE part.ends AND part.to_unit_id IS NOT NULL
      ), following (unit_id, heir_id) AS (
        SELECT from_unit_id, to_unit_id FROM heir
        UNION
        SELECT following.unit_id, heir.to_unit_id FROM following JOIN heir ON heir.from_unit_id = following.heir_id
      ), below (item_id, above_id) AS (
        -- each terminated item with itself and everything below it
        SELECT id, id FROM work_item WHERE status = 'terminated'
        UNION ALL
        SELECT part.id, below.above_id FROM below JOIN work_item AS part ON part.parent_id = below.item_id
      ), named AS (
        SELECT below.item_id, party.unit_id, 3::smallint AS breadth
        FROM below JOIN work_item AS above ON above.id = below.above_id
        CROSS JOIN LATERAL (VALUES (above.issuer_unit_id), (above.reviewer_unit_id), (above.lead_unit_id))
          AS party (unit_id)
        UNION ALL
        -- who shares reads as broadly as the unit that ended
        SELECT share.item_id, share.unit_id, least(scope.breadth, 2::smallint)
        FROM work_item AS item JOIN work_item_share AS share ON share.item_id = item.id
        JOIN item_scope AS scope ON scope.item_id = item.id AND scope.unit_id = share.unit_id
        WHERE item.status = 'terminated'
      ), reader (unit_id, reader_id) AS (
        -- each heir with itself and the units above it, up to but without a government
        SELECT DISTINCT heir_id, heir_id FROM following
        UNION ALL
        SELECT reader.unit_id, above.id
        FROM reader JOIN unit ON unit.id = reader.reader_id JOIN unit AS above ON above.id = unit.parent_id
        WHERE above.kind <> 'government'
      )
      INSERT INTO item_scope AS scope (unit_id, item_id, breadth, status, due_on)
      SELECT reader.reader_id, item.id, max(named.breadth), item.status, coalesce(item.due_on, 'infinity')
      FROM named JOIN following ON following.unit_id = named.unit_id
      JOIN reader ON reader.unit_id = following.heir_id
      JOIN work_item AS item ON item.id = named.item_id
      GROUP BY reader.reader_id, item.id
      ON CONFLICT (unit_id, item_id) DO UPDATE SET breadth = greatest(scope.breadth, excluded.breadth)`);
  }

  /** Nothing to undo in the schema; the earlier code narrows an item's rows when it next computes them. */
  async down(): Promise<void> {}
}
