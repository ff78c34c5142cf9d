import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the inbox asks for that no index held yet. */
export class Inbox1764000000138 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX milestone_proposed_index ON milestone (item_id) WHERE status = 'proposed';
      CREATE INDEX work_item_under_way_index ON work_item (lead_unit_id, due_on) 
        WHERE status IN ('issued', 'inProgress');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX milestone_proposed_index, work_item_under_way_index`);
  }
}
