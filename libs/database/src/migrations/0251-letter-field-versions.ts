import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which version each field of a prepared letter changed last: two people who edit different fields are both kept. */
export class LetterFieldVersions1764000000251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter ADD COLUMN field_versions jsonb NOT NULL DEFAULT '{}';
      -- Of what changed before nobody knows which field it was: all of them.
      UPDATE letter SET field_versions = (
        SELECT jsonb_object_agg(name, jsonb_build_object('version', letter.version, 'byId', NULL))
        FROM unnest(ARRAY['title', 'body', 'closing', 'copiesTo', 'answerBy']) AS name)
      WHERE version > 1 AND status IN ('prepared', 'checked');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter DROP COLUMN field_versions');
  }
}
