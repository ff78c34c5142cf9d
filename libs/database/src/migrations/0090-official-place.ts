import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A unit's place in the official order of the whole tree, as text that sorts depth-first: its parent's place and four
 * digits for itself among its siblings. Lists of units order by it instead of gathering the units above each one.
 */
export class OfficialPlace1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE unit ADD COLUMN official_place text COLLATE "C" NOT NULL DEFAULT ''`);
    await runner.query(`
      WITH RECURSIVE sibling AS MATERIALIZED (
        SELECT id, parent_id, lpad(to_hex(row_number() OVER (
          PARTITION BY parent_id ORDER BY official_order, name COLLATE "zh-x-icu", id)), 4, '0') AS digits
        FROM unit
      ), placed (id, place) AS (
        SELECT id, digits FROM sibling WHERE parent_id IS NULL
        UNION ALL
        SELECT sibling.id, placed.place || sibling.digits FROM placed JOIN sibling ON sibling.parent_id = placed.id
      )
      UPDATE unit SET official_place = placed.place FROM placed WHERE placed.id = unit.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE unit DROP COLUMN official_place`);
  }
}
