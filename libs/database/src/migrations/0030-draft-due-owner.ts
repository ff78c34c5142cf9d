import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with a draft's date who set it: a document's date, a leader's and the office's own are moved by others. */
export class DraftDueOwner1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft_item ADD COLUMN due_owner text CONSTRAINT draft_item_due_owner_check
        CHECK (due_owner IN ('document', 'leader', 'generalOffice', 'lead'));
      UPDATE draft_item SET due_owner = CASE WHEN span_start IS NULL THEN 'generalOffice' ELSE 'document' END
        WHERE due_on IS NOT NULL;
      ALTER TABLE draft_item ADD CONSTRAINT draft_item_due_check CHECK ((due_on IS NULL) = (due_owner IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE draft_item DROP COLUMN due_owner`);
  }
}
