import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reporting windows and the one sheet each unit fills in them. */
export class Reporting1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting_window (
        id uuid CONSTRAINT reporting_window_pk PRIMARY KEY,
        owner_unit_id uuid NOT NULL CONSTRAINT reporting_window_owner_fk REFERENCES unit (id),
        plan_id uuid CONSTRAINT reporting_window_plan_fk REFERENCES plan (id),
        kind text NOT NULL CONSTRAINT reporting_window_kind_check CHECK (kind IN ('adHoc', 'monthly', 'quarterly')),
        title text NOT NULL,
        -- Whose midnight ends the due day.
        time_zone text NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        due_on date NOT NULL,
        key_only boolean NOT NULL,
        status text NOT NULL CONSTRAINT reporting_window_status_check CHECK (status IN ('open', 'locked')),
        opened_by uuid NOT NULL CONSTRAINT reporting_window_opened_by_fk REFERENCES user_account (id),
        opened_at timestamptz NOT NULL,
        locked_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT reporting_window_period_check CHECK (period_to >= period_from),
        CONSTRAINT reporting_window_locked_check CHECK ((status = 'locked') = (locked_at IS NOT NULL))
      );
      CREATE INDEX reporting_window_owner_index ON reporting_window (owner_unit_id, id DESC);
      CREATE INDEX reporting_window_open_index ON reporting_window (due_on) WHERE status = 'open';

      CREATE TABLE sheet (
        id uuid CONSTRAINT sheet_pk PRIMARY KEY,
        window_id uuid NOT NULL CONSTRAINT sheet_window_fk REFERENCES reporting_window (id),
        unit_id uuid NOT NULL CONSTRAINT sheet_unit_fk REFERENCES unit (id),
        status text NOT NULL CONSTRAINT sheet_status_check CHECK (status IN ('open', 'sent')),
        sent_by uuid CONSTRAINT sheet_sent_by_fk REFERENCES user_account (id),
        sent_at timestamptz,
        -- The approval case that decides about sending it.
        held_by uuid,
        -- Granted to one unit, also after the window was locked; ends when the sheet is sent.
        reopened_at timestamptz,
        reopened_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT sheet_unit_key UNIQUE (window_id, unit_id),
        CONSTRAINT sheet_sent_check CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT sheet_reopened_check CHECK ((reopened_at IS NULL) = (reopened_reason IS NULL))
      );
      CREATE INDEX sheet_unit_index ON sheet (unit_id, status);

      -- Only rows that are asked for, with why: a milestone or target due, a light, an instruction, or chosen by the office.
      CREATE TABLE sheet_row (
        id uuid CONSTRAINT sheet_row_pk PRIMARY KEY,
        sheet_id uuid NOT NULL CONSTRAINT sheet_row_sheet_fk REFERENCES sheet (id),
        item_id uuid NOT NULL CONSTRAINT sheet_row_item_fk REFERENCES work_item (id),
        ordinal integer NOT NULL,
        reasons text[] NOT NULL,
        -- What was said last time, offered again.
        last_progress text NOT NULL DEFAULT '',
        progress text,
        carried boolean NOT NULL DEFAULT false,
        changed_by uuid CONSTRAINT sheet_row_changed_by_fk REFERENCES user_account (id),
        changed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT sheet_row_item_key UNIQUE (sheet_id, item_id),
        CONSTRAINT sheet_row_ordinal_key UNIQUE (sheet_id, ordinal)
      );
      CREATE INDEX sheet_row_item_index ON sheet_row (item_id);

      -- The values a row asks for; a sent sheet makes readings of them.
      CREATE TABLE sheet_value (
        row_id uuid NOT NULL CONSTRAINT sheet_value_row_fk REFERENCES sheet_row (id),
        target_id uuid NOT NULL CONSTRAINT sheet_value_target_fk REFERENCES target (id),
        -- The lead's reading when the window was opened, shown as the last.
        last_reading_id uuid CONSTRAINT sheet_value_last_fk REFERENCES reading (id),
        -- A value of the period was there already: asked twice, and counted as a burden.
        known boolean NOT NULL DEFAULT false,
        status text CONSTRAINT sheet_value_status_check CHECK (status IN ('provisional', 'official', 'pending')),
        value numeric,
        state text,
        gap text,
        source text,
        as_of date,
        expected_on date,
        confirmed boolean NOT NULL DEFAULT false,
        reading_id uuid CONSTRAINT sheet_value_reading_fk REFERENCES reading (id),
        CONSTRAINT sheet_value_pk PRIMARY KEY (row_id, target_id)
      );

      -- The milestones due in the window, marked as reached by the sheet once it is sent.
      CREATE TABLE sheet_milestone (
        row_id uuid NOT NULL CONSTRAINT sheet_milestone_row_fk REFERENCES sheet_row (id),
        milestone_id uuid NOT NULL CONSTRAINT sheet_milestone_milestone_fk REFERENCES milestone (id),
        reached_on date,
        CONSTRAINT sheet_milestone_pk PRIMARY KEY (row_id, milestone_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sheet_milestone, sheet_value, sheet_row, sheet, reporting_window`);
  }
}
