import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A newer text of an issued plan: the document that revises, what was decided about each difference, and who is told. */
export class Revisions1764000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plan_version
        ADD COLUMN revising_title text,
        ADD COLUMN revising_number text,
        ADD COLUMN revising_date date,
        ADD COLUMN revising_basis text,
        ADD COLUMN applied_by uuid CONSTRAINT plan_version_applied_by_fk REFERENCES user_account (id),
        ADD COLUMN applied_at timestamptz;
      -- One draft of a plan at a time, so one open revision.
      CREATE UNIQUE INDEX plan_version_draft_key ON plan_version (plan_id, status) WHERE status = 'draft';

      -- The same file may come again after a revision was discarded, or bring an older text back into force.
      ALTER TABLE plan_source DROP CONSTRAINT plan_source_copy_key,
        ADD CONSTRAINT plan_source_copy_key UNIQUE (plan_version_id, sha256);
      CREATE INDEX plan_source_plan_index ON plan_source (plan_id);

      -- A decision holds while the difference has the digest it was made for.
      CREATE TABLE revision_decision (
        plan_version_id uuid NOT NULL CONSTRAINT revision_decision_version_fk REFERENCES plan_version (id),
        plan_item_id uuid NOT NULL CONSTRAINT revision_decision_item_fk REFERENCES plan_item (id),
        kind text NOT NULL CONSTRAINT revision_decision_kind_check CHECK (kind IN (
          'added', 'removed', 'moved', 'title', 'measures', 'lead', 'units', 'targets', 'due', 'key')),
        choice text NOT NULL CONSTRAINT revision_decision_choice_check CHECK (choice IN ('adopt', 'keep')),
        reason text,
        digest text NOT NULL,
        decided_by uuid NOT NULL CONSTRAINT revision_decision_by_fk REFERENCES user_account (id),
        decided_at timestamptz NOT NULL,
        CONSTRAINT revision_decision_pk PRIMARY KEY (plan_version_id, plan_item_id, kind),
        CONSTRAINT revision_decision_reason_check CHECK (choice = 'adopt' OR length(reason) > 0)
      );

      -- What a revision says of a duty; one that ended is told by a line that is withdrawn from the beginning.
      ALTER TABLE dispatch_line ADD COLUMN change text CONSTRAINT dispatch_line_change_check
        CHECK (change IN ('added', 'changed', 'ended') AND (change <> 'ended' OR withdrawn_at IS NOT NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dispatch_line DROP COLUMN change;
      DROP TABLE revision_decision;
      DROP INDEX plan_source_plan_index;
      ALTER TABLE plan_source DROP CONSTRAINT plan_source_copy_key,
        ADD CONSTRAINT plan_source_copy_key UNIQUE (plan_id, sha256);
      DROP INDEX plan_version_draft_key;
      ALTER TABLE plan_version DROP COLUMN revising_title, DROP COLUMN revising_number, DROP COLUMN revising_date,
        DROP COLUMN revising_basis, DROP COLUMN applied_by, DROP COLUMN applied_at;
    `);
  }
}
