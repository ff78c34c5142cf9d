import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters of the office, facts put to units before, and the city's own templates. */
export class Letters1764000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter (
        id uuid CONSTRAINT letter_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT letter_kind_check CHECK (kind IN ('urge', 'notice', 'circular', 'specialReport')),
        status text NOT NULL
          CONSTRAINT letter_status_check CHECK (status IN ('prepared', 'checked', 'sent', 'answered', 'withdrawn', 'discarded')),
        owner_unit_id uuid NOT NULL CONSTRAINT letter_owner_fk REFERENCES unit (id),
        -- Whom an urge or a notice goes to; a circular goes to the units of letter_fact, a special report to the leaders.
        unit_id uuid CONSTRAINT letter_unit_fk REFERENCES unit (id),
        plan_id uuid CONSTRAINT letter_plan_fk REFERENCES plan (id),
        follows_id uuid CONSTRAINT letter_follows_fk REFERENCES letter (id),
        order_reason text,
        title text NOT NULL,
        body text NOT NULL,
        closing text NOT NULL DEFAULT '',
        figures jsonb NOT NULL DEFAULT '[]',
        answer_by date,
        number text,
        -- Null: the system itself.
        prepared_by uuid CONSTRAINT letter_prepared_by_fk REFERENCES user_account (id),
        prepared_at timestamptz NOT NULL,
        -- Somebody wrote in it: the system changes it no more.
        edited boolean NOT NULL DEFAULT false,
        checked_by uuid CONSTRAINT letter_checked_by_fk REFERENCES user_account (id),
        checked_at timestamptz,
        sent_by uuid CONSTRAINT letter_sent_by_fk REFERENCES user_account (id),
        sent_at timestamptz,
        answer text,
        answered_by uuid CONSTRAINT letter_answered_by_fk REFERENCES user_account (id),
        answered_at timestamptz,
        ended_by uuid CONSTRAINT letter_ended_by_fk REFERENCES user_account (id),
        ended_at timestamptz,
        end_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT letter_unit_check CHECK ((kind IN ('urge', 'notice')) = (unit_id IS NOT NULL)),
        CONSTRAINT letter_sent_check CHECK (
          (sent_at IS NOT NULL) = (status IN ('sent', 'answered', 'withdrawn')) AND (sent_at IS NULL) = (number IS NULL)),
        CONSTRAINT letter_answered_check CHECK ((status = 'answered') = (answered_at IS NOT NULL)),
        CONSTRAINT letter_ended_check CHECK ((status IN ('withdrawn', 'discarded')) = (ended_at IS NOT NULL))
      );
      CREATE INDEX letter_owner_index ON letter (owner_unit_id, id DESC);
      CREATE INDEX letter_unit_index ON letter (unit_id, id DESC) WHERE unit_id IS NOT NULL;
      CREATE INDEX letter_follows_index ON letter (follows_id) WHERE follows_id IS NOT NULL;
      CREATE UNIQUE INDEX letter_number_key ON letter (owner_unit_id, number) WHERE number IS NOT NULL;
      -- One urge for each unit with all its items: two workers cannot prepare two.
      CREATE UNIQUE INDEX letter_urge_key ON letter (owner_unit_id, unit_id)
        WHERE kind = 'urge' AND status IN ('prepared', 'checked');

      CREATE TABLE letter_item (
        letter_id uuid NOT NULL CONSTRAINT letter_item_letter_fk REFERENCES letter (id),
        item_id uuid NOT NULL CONSTRAINT letter_item_item_fk REFERENCES work_item (id),
        ordinal integer NOT NULL,
        -- As it was when the letter was prepared.
        due_on date,
        overdue boolean NOT NULL,
        CONSTRAINT letter_item_pk PRIMARY KEY (letter_id, item_id)
      );
      CREATE INDEX letter_item_item_index ON letter_item (item_id);

      CREATE TABLE letter_fact (
        id uuid CONSTRAINT letter_fact_pk PRIMARY KEY,
        letter_id uuid NOT NULL CONSTRAINT letter_fact_letter_fk REFERENCES letter (id),
        unit_id uuid NOT NULL CONSTRAINT letter_fact_unit_fk REFERENCES unit (id),
        facts text NOT NULL,
        status text NOT NULL
          CONSTRAINT letter_fact_status_check CHECK (status IN ('noted', 'asked', 'confirmed', 'objected', 'kept')),
        check_by date,
        words text,
        answered_by uuid CONSTRAINT letter_fact_answered_by_fk REFERENCES user_account (id),
        answered_at timestamptz,
        kept_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT letter_fact_unit_key UNIQUE (letter_id, unit_id),
        CONSTRAINT letter_fact_asked_check CHECK (status = 'noted' OR check_by IS NOT NULL)
      );
      CREATE INDEX letter_fact_unit_index ON letter_fact (unit_id, status);

      CREATE TABLE letter_evidence (
        letter_id uuid NOT NULL CONSTRAINT letter_evidence_letter_fk REFERENCES letter (id),
        evidence_id uuid NOT NULL CONSTRAINT letter_evidence_evidence_fk REFERENCES evidence (id),
        CONSTRAINT letter_evidence_pk PRIMARY KEY (letter_id, evidence_id)
      );

      CREATE TABLE letter_series (
        owner_unit_id uuid NOT NULL CONSTRAINT letter_series_owner_fk REFERENCES unit (id),
        kind text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT letter_series_pk PRIMARY KEY (owner_unit_id, kind, year)
      );

      CREATE TABLE letter_template (
        owner_unit_id uuid NOT NULL CONSTRAINT letter_template_owner_fk REFERENCES unit (id),
        kind text NOT NULL,
        file_name text NOT NULL,
        bytes bytea NOT NULL,
        set_by uuid NOT NULL CONSTRAINT letter_template_set_by_fk REFERENCES user_account (id),
        set_at timestamptz NOT NULL,
        CONSTRAINT letter_template_pk PRIMARY KEY (owner_unit_id, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE letter_template, letter_series, letter_evidence, letter_fact, letter_item, letter`);
  }
}
