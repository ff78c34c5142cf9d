import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a decision of a revision was made about, so that it goes on where a unit is followed by another. As json: its digest
 * depends on the order of the members, which jsonb does not keep.
 */
export class DecidedContent1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE revision_decision ADD COLUMN content json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE revision_decision DROP COLUMN content');
  }
}
