import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two who escalate at once do not send two notices after one urge. */
export class OneLetterFollows1764000000165 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX letter_followed_key ON letter (follows_id)
        WHERE follows_id IS NOT NULL AND status NOT IN ('withdrawn', 'discarded')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX letter_followed_key');
  }
}
