import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the system reminded a unit of, once for each item, date and unit; and how many working days before a date an office wants
 * it: without a row the usual number.
 */
export class Reminders1764000000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE item_reminder (
        item_id uuid NOT NULL CONSTRAINT item_reminder_item_fk REFERENCES work_item (id),
        due_on date NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT item_reminder_unit_fk REFERENCES unit (id),
        reminded_at timestamptz NOT NULL,
        CONSTRAINT item_reminder_pk PRIMARY KEY (item_id, due_on, unit_id)
      );
      CREATE TABLE reminder_days (
        owner_unit_id uuid CONSTRAINT reminder_days_pk PRIMARY KEY
          CONSTRAINT reminder_days_owner_fk REFERENCES unit (id),
        days integer NOT NULL,
        changed_by uuid NOT NULL CONSTRAINT reminder_days_changed_by_fk REFERENCES user_account (id),
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT reminder_days_bounds_check CHECK (days BETWEEN 11 AND 30)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reminder_days, item_reminder');
  }
}
