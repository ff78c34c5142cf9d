import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments on items, evidence and approvals. */
export class Comments1764000000139 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment (
        id uuid CONSTRAINT comment_pk PRIMARY KEY,
        subject_type text NOT NULL
          CONSTRAINT comment_subject_check CHECK (subject_type IN ('workItem', 'evidence', 'approvalCase')),
        subject_id uuid NOT NULL,
        author_id uuid NOT NULL CONSTRAINT comment_author_fk REFERENCES user_account (id),
        unit_id uuid CONSTRAINT comment_unit_fk REFERENCES unit (id),
        -- Stays in the author's unit.
        internal boolean NOT NULL,
        text text NOT NULL,
        mentioned_ids uuid[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT comment_internal_check CHECK (NOT internal OR unit_id IS NOT NULL),
        -- What others have read is not taken back.
        CONSTRAINT comment_withdrawn_check CHECK (withdrawn_at IS NULL OR (internal AND text = ''))
      );
      CREATE INDEX comment_subject_index ON comment (subject_type, subject_id, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE comment`);
  }
}
