import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a succession moves, thing by thing, and how far it is: prepared, confirmed, applied or withdrawn. */
export class Successions1764000000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unit_succession
        ADD COLUMN government_id uuid NOT NULL CONSTRAINT unit_succession_government_fk REFERENCES unit (id),
        ADD COLUMN applied_at timestamptz,
        ADD COLUMN withdrawn_at timestamptz,
        ADD CONSTRAINT unit_succession_applied_check CHECK (applied_at IS NULL OR confirmed_at IS NOT NULL),
        ADD CONSTRAINT unit_succession_withdrawn_check CHECK (applied_at IS NULL OR withdrawn_at IS NULL),
        ADD CONSTRAINT unit_succession_confirmed_check CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
      CREATE INDEX unit_succession_due_index ON unit_succession (effective_on)
        WHERE confirmed_at IS NOT NULL AND applied_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX unit_succession_government_index ON unit_succession (government_id, id DESC);

      ALTER TABLE unit_succession_part
        -- The first heir of a unit takes what is not given to another one.
        ADD COLUMN ordinal integer NOT NULL DEFAULT 0,
        -- Whether the unit's time ends with it.
        ADD COLUMN ends boolean NOT NULL DEFAULT false,
        ADD COLUMN parent_id uuid CONSTRAINT unit_succession_part_parent_fk REFERENCES unit (id);
      CREATE INDEX unit_succession_part_from_index ON unit_succession_part (from_unit_id);
      CREATE INDEX unit_succession_part_to_index ON unit_succession_part (to_unit_id);
      CREATE INDEX unit_succession_part_succession_index ON unit_succession_part (succession_id);

      -- Before the day: what somebody chose or confirmed. Afterwards: what moved, and whether it was on the table.
      CREATE TABLE unit_succession_row (
        succession_id uuid NOT NULL CONSTRAINT unit_succession_row_succession_fk REFERENCES unit_succession (id),
        kind text NOT NULL CONSTRAINT unit_succession_row_kind_check
          CHECK (kind IN ('lead', 'review', 'share', 'case', 'sheet', 'letter', 'draft', 'office', 'person', 'group')),
        subject_id uuid NOT NULL,
        from_unit_id uuid NOT NULL CONSTRAINT unit_succession_row_from_fk REFERENCES unit (id),
        to_unit_id uuid NOT NULL CONSTRAINT unit_succession_row_to_fk REFERENCES unit (id),
        confirmed boolean NOT NULL,
        title text NOT NULL,
        -- Its place in the table.
        ordinal integer NOT NULL,
        CONSTRAINT unit_succession_row_pk PRIMARY KEY (succession_id, kind, subject_id, from_unit_id)
      );

      -- A unit that has sent its sheet may take over one that another unit had still to send.
      ALTER TABLE sheet
        ADD COLUMN asked_unit_id uuid CONSTRAINT sheet_asked_unit_fk REFERENCES unit (id),
        DROP CONSTRAINT sheet_unit_key;
      CREATE UNIQUE INDEX sheet_unit_key ON sheet (window_id, unit_id) WHERE asked_unit_id IS NULL;

      -- Whom a letter named when it was sent, where another unit answers now.
      ALTER TABLE letter ADD COLUMN addressed_unit_id uuid CONSTRAINT letter_addressed_unit_fk REFERENCES unit (id);
      CREATE INDEX draft_assignment_unit_index ON draft_assignment (unit_id) WHERE unit_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX draft_assignment_unit_index;
      ALTER TABLE letter DROP COLUMN addressed_unit_id;
      DROP INDEX sheet_unit_key;
      ALTER TABLE sheet DROP COLUMN asked_unit_id, ADD CONSTRAINT sheet_unit_key UNIQUE (window_id, unit_id);
      DROP TABLE unit_succession_row;
      DROP INDEX unit_succession_part_succession_index, unit_succession_part_to_index, unit_succession_part_from_index;
      ALTER TABLE unit_succession_part DROP COLUMN parent_id, DROP COLUMN ends, DROP COLUMN ordinal;
      DROP INDEX unit_succession_government_index, unit_succession_due_index;
      ALTER TABLE unit_succession
        DROP CONSTRAINT unit_succession_confirmed_check,
        DROP CONSTRAINT unit_succession_withdrawn_check,
        DROP CONSTRAINT unit_succession_applied_check,
        DROP COLUMN withdrawn_at, DROP COLUMN applied_at, DROP COLUMN government_id;
    `);
  }
}
