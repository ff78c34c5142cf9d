import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans, their versions and sources, and the draft that a person checks. */
export class Plans1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan (
        id uuid CONSTRAINT plan_pk PRIMARY KEY,
        owner_unit_id uuid NOT NULL CONSTRAINT plan_owner_fk REFERENCES unit (id),
        kind text NOT NULL CONSTRAINT plan_kind_check
          CHECK (kind IN ('document', 'meeting', 'instruction', 'workReport', 'inspection', 'proposal')),
        status text NOT NULL CONSTRAINT plan_status_check CHECK (status IN ('draft', 'issued', 'discarded')),
        handling text NOT NULL CONSTRAINT plan_handling_check CHECK (handling IN ('ordinary', 'internal')),
        title text NOT NULL,
        number text,
        document_number text,
        issuing_authority text,
        issued_on date,
        time_zone text NOT NULL,
        created_by uuid NOT NULL CONSTRAINT plan_created_by_fk REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        issued_by uuid CONSTRAINT plan_issued_by_fk REFERENCES user_account (id),
        issued_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT plan_number_key UNIQUE (owner_unit_id, number)
      );
      CREATE INDEX plan_owner_index ON plan (owner_unit_id, status, created_at DESC, id DESC);

      -- The yearly serials from which official numbers (督办编号) are made.
      CREATE TABLE number_series (
        owner_unit_id uuid NOT NULL CONSTRAINT number_series_owner_fk REFERENCES unit (id),
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT number_series_pk PRIMARY KEY (owner_unit_id, year)
      );

      CREATE TABLE plan_version (
        id uuid CONSTRAINT plan_version_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT plan_version_plan_fk REFERENCES plan (id),
        number integer NOT NULL,
        status text NOT NULL CONSTRAINT plan_version_status_check CHECK (status IN ('draft', 'issued', 'discarded')),
        text text NOT NULL,
        outline jsonb NOT NULL,
        reader_version text NOT NULL,
        sketch bigint[] NOT NULL,
        created_by uuid NOT NULL CONSTRAINT plan_version_created_by_fk REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT plan_version_number_key UNIQUE (plan_id, number)
      );
      CREATE INDEX plan_version_sketch_index ON plan_version USING gin (sketch);

      -- One row per copy of the document that was handed in.
      CREATE TABLE plan_source (
        id uuid CONSTRAINT plan_source_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT plan_source_plan_fk REFERENCES plan (id),
        plan_version_id uuid NOT NULL CONSTRAINT plan_source_version_fk REFERENCES plan_version (id),
        file_name text NOT NULL,
        media_type text NOT NULL,
        encoding text NOT NULL,
        byte_size integer NOT NULL,
        sha256 bytea NOT NULL,
        bytes bytea NOT NULL,
        text text NOT NULL,
        created_by uuid NOT NULL CONSTRAINT plan_source_created_by_fk REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        CONSTRAINT plan_source_copy_key UNIQUE (plan_id, sha256)
      );
      CREATE INDEX plan_source_sha256_index ON plan_source (sha256);

      CREATE TABLE plan_item (
        id uuid CONSTRAINT plan_item_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT plan_item_plan_fk REFERENCES plan (id),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX plan_item_plan_index ON plan_item (plan_id);

      CREATE TABLE draft_item (
        id uuid CONSTRAINT draft_item_pk PRIMARY KEY,
        plan_version_id uuid NOT NULL CONSTRAINT draft_item_version_fk REFERENCES plan_version (id),
        plan_item_id uuid NOT NULL CONSTRAINT draft_item_plan_item_fk REFERENCES plan_item (id),
        ordinal integer NOT NULL,
        ref text NOT NULL,
        section text NOT NULL,
        title text NOT NULL,
        measures text NOT NULL,
        clause text NOT NULL,
        lead_assumed boolean NOT NULL,
        open_ended boolean NOT NULL,
        key boolean NOT NULL DEFAULT false,
        due_on date,
        span_start integer,
        span_end integer,
        removed boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX draft_item_version_index ON draft_item (plan_version_id, ordinal);

      CREATE TABLE draft_assignment (
        id uuid CONSTRAINT draft_assignment_pk PRIMARY KEY,
        draft_item_id uuid NOT NULL CONSTRAINT draft_assignment_item_fk REFERENCES draft_item (id),
        role text NOT NULL CONSTRAINT draft_assignment_role_check
          CHECK (role IN ('lead', 'coLead', 'supporting', 'guiding', 'implementer')),
        ordinal integer NOT NULL,
        printed text NOT NULL,
        name text NOT NULL,
        unit_id uuid CONSTRAINT draft_assignment_unit_fk REFERENCES unit (id),
        group_id uuid CONSTRAINT draft_assignment_group_fk REFERENCES unit_group (id),
        origin text NOT NULL CONSTRAINT draft_assignment_origin_check CHECK (origin IN ('printed', 'rule', 'checker')),
        span_start integer,
        span_end integer,
        CONSTRAINT draft_assignment_target_check CHECK (unit_id IS NULL OR group_id IS NULL)
      );
      CREATE INDEX draft_assignment_item_index ON draft_assignment (draft_item_id, ordinal);

      CREATE TABLE draft_question (
        id uuid CONSTRAINT draft_question_pk PRIMARY KEY,
        plan_version_id uuid NOT NULL CONSTRAINT draft_question_version_fk REFERENCES plan_version (id),
        draft_item_id uuid CONSTRAINT draft_question_item_fk REFERENCES draft_item (id),
        ordinal integer NOT NULL,
        kind text NOT NULL CONSTRAINT draft_question_kind_check CHECK (kind IN (
          'unknownUnit', 'ambiguousUnit', 'ruleReach', 'noLead', 'leadAssumed', 'openEnded', 'damagedText', 'unaccounted')),
        printed text NOT NULL,
        message text NOT NULL,
        span_start integer,
        span_end integer,
        options jsonb NOT NULL,
        -- What the answer acts on, for example the units of a responsibility rule.
        subject jsonb NOT NULL,
        status text NOT NULL DEFAULT 'open'
          CONSTRAINT draft_question_status_check CHECK (status IN ('open', 'answered', 'waived')),
        answer jsonb,
        reason text,
        resolved_by uuid CONSTRAINT draft_question_resolved_by_fk REFERENCES user_account (id),
        resolved_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT draft_question_waived_check CHECK (status <> 'waived' OR length(reason) > 0)
      );
      CREATE INDEX draft_question_version_index ON draft_question (plan_version_id, ordinal);

      -- What each change of a draft replaced, so that it can be undone.
      CREATE TABLE draft_change (
        id uuid CONSTRAINT draft_change_pk PRIMARY KEY,
        plan_version_id uuid NOT NULL CONSTRAINT draft_change_version_fk REFERENCES plan_version (id),
        number integer NOT NULL,
        command text NOT NULL,
        actor_id uuid NOT NULL CONSTRAINT draft_change_actor_fk REFERENCES user_account (id),
        occurred_at timestamptz NOT NULL,
        before jsonb NOT NULL,
        undone_at timestamptz,
        CONSTRAINT draft_change_number_key UNIQUE (plan_version_id, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE draft_change, draft_question, draft_assignment, draft_item, plan_item, plan_source, plan_version,
        number_series, plan`);
  }
}
