import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a letter goes to besides (抄送), as its 版记 names them. */
export class LetterCopies1764000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE letter ADD COLUMN copies_to text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter DROP COLUMN copies_to');
  }
}
