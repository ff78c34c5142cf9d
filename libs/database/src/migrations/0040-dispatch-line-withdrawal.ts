import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A duty that goes to another unit leaves its line on the dispatch as a record of what was handed out, withdrawn; its
 * share may be gone (the new lead's own share in the item), which the line outlives.
 */
export class DispatchLineWithdrawal1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dispatch_line
        ADD COLUMN withdrawn_at timestamptz,
        DROP CONSTRAINT dispatch_line_share_fk,
        ADD CONSTRAINT dispatch_line_share_fk
          FOREIGN KEY (share_id) REFERENCES work_item_share (id) ON DELETE SET NULL,
        DROP CONSTRAINT dispatch_line_share_check,
        ADD CONSTRAINT dispatch_line_share_check
          CHECK ((role = 'lead') = (share_id IS NULL) OR withdrawn_at IS NOT NULL);
      -- Finds the lines of a share that goes; without it each removal reads the whole table.
      CREATE INDEX dispatch_line_share_index ON dispatch_line (share_id) WHERE share_id IS NOT NULL;
      -- An open item is on one unit's dispatch as the lead, never on two.
      CREATE UNIQUE INDEX dispatch_line_lead_key ON dispatch_line (item_id)
        WHERE role = 'lead' AND withdrawn_at IS NULL;
      -- Few items are contested at a time: counts and the desk find them here.
      CREATE INDEX work_item_contested_index ON work_item (id) WHERE contested_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_item_contested_index, dispatch_line_lead_key, dispatch_line_share_index;
      ALTER TABLE dispatch_line
        DROP CONSTRAINT dispatch_line_share_check,
        DROP CONSTRAINT dispatch_line_share_fk,
        ADD CONSTRAINT dispatch_line_share_fk FOREIGN KEY (share_id) REFERENCES work_item_share (id),
        ADD CONSTRAINT dispatch_line_share_check CHECK ((role = 'lead') = (share_id IS NULL)),
        DROP COLUMN withdrawn_at;
    `);
  }
}
