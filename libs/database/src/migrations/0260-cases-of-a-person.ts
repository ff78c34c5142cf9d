import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approvals by whom they were copied to and who decided in them. */
export class CasesOfAPerson1764000000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX approval_case_copied_index ON approval_case USING gin (copied_ids);
      CREATE INDEX approval_decision_by_index ON approval_decision (by_id, case_id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX approval_case_copied_index, approval_decision_by_index');
  }
}
