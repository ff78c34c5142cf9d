import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working days an office gives for replies to instructions of each class; without a row they are the usual ones. */
export class ReplyDays1764000000175 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instruction_reply_days (
        owner_unit_id uuid CONSTRAINT instruction_reply_days_pk PRIMARY KEY
          CONSTRAINT instruction_reply_days_owner_fk REFERENCES unit (id),
        most_urgent integer NOT NULL,
        urgent integer NOT NULL,
        ordinary integer NOT NULL,
        changed_by uuid NOT NULL CONSTRAINT instruction_reply_days_changed_by_fk REFERENCES user_account (id),
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT instruction_reply_days_order_check CHECK (
          1 <= most_urgent AND most_urgent <= urgent AND urgent <= ordinary AND ordinary <= 250)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE instruction_reply_days');
  }
}
