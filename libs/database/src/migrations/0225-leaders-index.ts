import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leaders are few and are asked for by their role alone, whenever somebody's word is wanted. */
export class LeadersIndex1764000000225 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX membership_leader_index ON membership (role) WHERE role IN ('leader', 'deputySecretary')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX membership_leader_index');
  }
}
