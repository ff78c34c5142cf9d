import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets of a draft's items, what targets of issued items need of them, and the name they are compared under. */
export class DraftTargets1764000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft_target (
        id uuid CONSTRAINT draft_target_pk PRIMARY KEY,
        draft_item_id uuid NOT NULL CONSTRAINT draft_target_item_fk REFERENCES draft_item (id),
        ordinal integer NOT NULL,
        -- The words that state it; empty for one the checker added.
        printed text NOT NULL,
        indicator text NOT NULL,
        -- kernel/indicators.ts
        indicator_key text NOT NULL,
        operator text NOT NULL CONSTRAINT draft_target_operator_check
          CHECK (operator IN ('atLeast', 'atMost', 'equal', 'moreThan', 'lessThan', 'between', 'qualitative')),
        -- Null with another operator than qualitative: the printed number is damaged.
        value numeric,
        value_to numeric,
        unit text NOT NULL,
        due_on date,
        due_text text NOT NULL,
        -- An ISO 8601 duration.
        recurrence text,
        continuing boolean NOT NULL,
        strength text NOT NULL CONSTRAINT draft_target_strength_check CHECK (strength IN ('required', 'aspirational')),
        scope text NOT NULL,
        per text NOT NULL,
        approximate boolean NOT NULL,
        origin text NOT NULL CONSTRAINT draft_target_origin_check CHECK (origin IN ('printed', 'checker')),
        span_start integer,
        span_end integer,
        number_start integer,
        number_end integer,
        CONSTRAINT draft_target_value_check CHECK (operator <> 'qualitative' OR value IS NULL),
        CONSTRAINT draft_target_range_check CHECK (value_to IS NULL OR operator = 'between'),
        CONSTRAINT draft_target_continuing_check CHECK (NOT continuing OR due_on IS NULL)
      );
      CREATE INDEX draft_target_item_index ON draft_target (draft_item_id, ordinal);
      CREATE INDEX draft_target_key_index ON draft_target (indicator_key, draft_item_id);

      ALTER TABLE target
        ADD COLUMN printed text NOT NULL DEFAULT '',
        ADD COLUMN indicator_key text NOT NULL DEFAULT '',
        ADD COLUMN due_text text NOT NULL DEFAULT '',
        ADD COLUMN recurrence text,
        ADD COLUMN continuing boolean NOT NULL DEFAULT false,
        ADD COLUMN per text NOT NULL DEFAULT '',
        ADD COLUMN approximate boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT target_continuing_check CHECK (NOT continuing OR due_on IS NULL);
      -- Those that are there are compared under their name as it stands.
      UPDATE target SET indicator_key = lower(regexp_replace(normalize(indicator, NFKC), '\\s', '', 'g'));
      CREATE INDEX target_key_index ON target (indicator_key, item_id) WHERE withdrawn_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX target_key_index;
      ALTER TABLE target DROP CONSTRAINT target_continuing_check, DROP COLUMN approximate, DROP COLUMN per,
        DROP COLUMN continuing, DROP COLUMN recurrence, DROP COLUMN due_text, DROP COLUMN indicator_key,
        DROP COLUMN printed;
      DROP TABLE draft_target`);
  }
}
