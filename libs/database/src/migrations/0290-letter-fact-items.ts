import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The items that were counted in what a letter says of a unit; of letters from before they are not known. */
export class LetterFactItems1764000000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE letter_fact ADD COLUMN item_ids uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter_fact DROP COLUMN item_ids');
  }
}
