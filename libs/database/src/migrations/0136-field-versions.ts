import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which version each field changed last: two people who edit different fields of one thing are both kept. */
export class FieldVersions1764000000136 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft_item ADD COLUMN field_versions jsonb NOT NULL DEFAULT '{}';
      -- Of what changed before nobody knows which field it was: all of them.
      UPDATE draft_item SET field_versions = (
        SELECT jsonb_object_agg(name, jsonb_build_object('version', draft_item.version, 'byId', NULL))
        FROM unnest(ARRAY['title', 'measures', 'key', 'dueOn', 'assignments']) AS name)
      WHERE version > 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draft_item DROP COLUMN field_versions');
  }
}
