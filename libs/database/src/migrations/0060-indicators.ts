import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets with their baselines, readings, milestones and the yearly stage verdicts. */
export class Indicators1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE target (
        id uuid CONSTRAINT target_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT target_item_fk REFERENCES work_item (id),
        ordinal integer NOT NULL,
        indicator text NOT NULL,
        -- qualitative: no value, a state in words
        operator text NOT NULL CONSTRAINT target_operator_check
          CHECK (operator IN ('atLeast', 'atMost', 'equal', 'moreThan', 'lessThan', 'between', 'qualitative')),
        value numeric,
        value_to numeric,
        unit text NOT NULL DEFAULT '',
        due_on date,
        strength text NOT NULL CONSTRAINT target_strength_check CHECK (strength IN ('required', 'aspirational')),
        scope text NOT NULL DEFAULT '',
        -- Counts up over time (累计): a fall is asked about.
        cumulative boolean NOT NULL DEFAULT false,
        baseline_value numeric,
        baseline_on date,
        baseline_source text,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        created_by uuid NOT NULL CONSTRAINT target_created_by_fk REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT target_value_check CHECK ((operator = 'qualitative') = (value IS NULL)),
        CONSTRAINT target_range_check CHECK ((operator = 'between') = (value_to IS NOT NULL)),
        CONSTRAINT target_baseline_check CHECK ((baseline_value IS NULL) = (baseline_on IS NULL))
      );
      CREATE INDEX target_item_index ON target (item_id, ordinal) WHERE withdrawn_at IS NULL;

      -- What was reached (完成值): a value or a state in words, or pending, or an explained gap.
      CREATE TABLE reading (
        id uuid CONSTRAINT reading_pk PRIMARY KEY,
        target_id uuid NOT NULL CONSTRAINT reading_target_fk REFERENCES target (id),
        unit_id uuid NOT NULL CONSTRAINT reading_unit_fk REFERENCES unit (id),
        -- Kept with the reading: the progress of a target stays when its lead changes.
        capacity text NOT NULL CONSTRAINT reading_capacity_check CHECK (capacity IN ('lead', 'named')),
        as_of date NOT NULL,
        status text NOT NULL CONSTRAINT reading_status_check CHECK (status IN ('provisional', 'official', 'pending')),
        value numeric,
        state text,
        gap text,
        source text NOT NULL DEFAULT '',
        -- pending: when it will be published
        expected_on date,
        -- The person was asked about an implausible value and confirmed it.
        confirmed boolean NOT NULL DEFAULT false,
        reported_by uuid NOT NULL CONSTRAINT reading_by_fk REFERENCES user_account (id),
        reported_at timestamptz NOT NULL,
        -- A later reading of the same day and unit replaces it; both stay.
        replaced_by uuid CONSTRAINT reading_replaced_fk REFERENCES reading (id) DEFERRABLE INITIALLY DEFERRED,
        -- The sheet that said it was recalled: it counts no more, and what it replaced counts again.
        recalled_at timestamptz,
        CONSTRAINT reading_pending_check CHECK ((status = 'pending') = (expected_on IS NOT NULL)),
        CONSTRAINT reading_content_check CHECK (status = 'pending' OR value IS NOT NULL OR length(state) > 0 OR length(gap) > 0)
      );
      CREATE UNIQUE INDEX reading_day_key ON reading (target_id, unit_id, as_of)
        WHERE replaced_by IS NULL AND recalled_at IS NULL;
      CREATE INDEX reading_target_index ON reading (target_id, as_of DESC, reported_at DESC);

      CREATE TABLE milestone (
        id uuid CONSTRAINT milestone_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT milestone_item_fk REFERENCES work_item (id),
        target_id uuid CONSTRAINT milestone_target_fk REFERENCES target (id),
        text text NOT NULL,
        due_on date NOT NULL,
        value numeric,
        -- Proposed by the lead, confirmed or declined by the reviewer.
        status text NOT NULL CONSTRAINT milestone_status_check
          CHECK (status IN ('proposed', 'confirmed', 'declined', 'withdrawn')),
        proposed_by uuid NOT NULL CONSTRAINT milestone_proposed_by_fk REFERENCES user_account (id),
        proposed_at timestamptz NOT NULL,
        decided_by uuid CONSTRAINT milestone_decided_by_fk REFERENCES user_account (id),
        decided_at timestamptz,
        decision_reason text,
        reached_on date,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX milestone_item_index ON milestone (item_id, due_on);
      CREATE INDEX milestone_due_index ON milestone (due_on) WHERE status = 'confirmed' AND reached_on IS NULL;

      -- Separate from closing: an item to 2035 has one each year; a later one of the year replaces it, both stay.
      CREATE TABLE stage_verdict (
        id uuid CONSTRAINT stage_verdict_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT stage_verdict_item_fk REFERENCES work_item (id),
        year integer NOT NULL CONSTRAINT stage_verdict_year_check CHECK (year BETWEEN 1900 AND 2199),
        verdict text NOT NULL CONSTRAINT stage_verdict_verdict_check
          CHECK (verdict IN ('reached', 'onCourse', 'behind', 'notReached')),
        note text NOT NULL,
        given_by uuid NOT NULL CONSTRAINT stage_verdict_by_fk REFERENCES user_account (id),
        given_at timestamptz NOT NULL,
        replaced_by uuid CONSTRAINT stage_verdict_replaced_fk REFERENCES stage_verdict (id) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE UNIQUE INDEX stage_verdict_year_key ON stage_verdict (item_id, year) WHERE replaced_by IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE stage_verdict, milestone, reading, target`);
  }
}
