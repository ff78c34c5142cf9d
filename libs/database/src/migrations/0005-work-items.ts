import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work items, shares, dispatches, contests and the scope rows that say which unit may read an item. */
export class WorkItems1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_item (
        id uuid CONSTRAINT work_item_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT work_item_plan_fk REFERENCES plan (id),
        plan_item_id uuid CONSTRAINT work_item_plan_item_fk REFERENCES plan_item (id),
        parent_id uuid CONSTRAINT work_item_parent_fk REFERENCES work_item (id),
        number text NOT NULL,
        ordinal integer NOT NULL,
        ref text NOT NULL,
        section text NOT NULL,
        title text NOT NULL,
        measures text NOT NULL,
        source_text text NOT NULL,
        key boolean NOT NULL,
        issuer_unit_id uuid NOT NULL CONSTRAINT work_item_issuer_fk REFERENCES unit (id),
        reviewer_unit_id uuid NOT NULL CONSTRAINT work_item_reviewer_fk REFERENCES unit (id),
        lead_unit_id uuid NOT NULL CONSTRAINT work_item_lead_fk REFERENCES unit (id),
        lead_printed boolean NOT NULL,
        status text NOT NULL CONSTRAINT work_item_status_check CHECK (status IN (
          'issued', 'inProgress', 'submitted', 'closed', 'continuing', 'terminated')),
        contested_at timestamptz,
        suspended_at timestamptz,
        due_on date,
        due_owner text CONSTRAINT work_item_due_owner_check
          CHECK (due_owner IN ('document', 'leader', 'generalOffice', 'lead')),
        search_text text NOT NULL,
        search_terms text[] NOT NULL,
        issued_at timestamptz NOT NULL,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        field_versions jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT work_item_number_key UNIQUE (plan_id, number),
        CONSTRAINT work_item_due_check CHECK ((due_on IS NULL) = (due_owner IS NULL))
      );
      CREATE INDEX work_item_plan_index ON work_item (plan_id, ordinal);
      CREATE INDEX work_item_parent_index ON work_item (parent_id) WHERE parent_id IS NOT NULL;
      CREATE INDEX work_item_lead_index ON work_item (lead_unit_id);
      -- Characters and character pairs: trigrams cannot find two-character Chinese words (measured).
      CREATE INDEX work_item_search_index ON work_item USING gin (search_terms);

      CREATE TABLE work_item_share (
        id uuid CONSTRAINT work_item_share_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT work_item_share_item_fk REFERENCES work_item (id),
        unit_id uuid NOT NULL CONSTRAINT work_item_share_unit_fk REFERENCES unit (id),
        role text NOT NULL CONSTRAINT work_item_share_role_check
          CHECK (role IN ('coLead', 'supporting', 'guiding', 'implementer')),
        ordinal integer NOT NULL,
        group_id uuid CONSTRAINT work_item_share_group_fk REFERENCES unit_group (id),
        settlement text CONSTRAINT work_item_share_settlement_check
          CHECK (settlement IN ('noSeparateReport', 'subTask', 'waived')),
        settlement_reason text,
        sub_task_id uuid CONSTRAINT work_item_share_sub_task_fk REFERENCES work_item (id),
        signed_at timestamptz,
        signed_by uuid CONSTRAINT work_item_share_signed_by_fk REFERENCES user_account (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT work_item_share_key UNIQUE (item_id, unit_id, role)
      );
      CREATE INDEX work_item_share_unit_index ON work_item_share (unit_id, role, item_id);

      CREATE TABLE dispatch (
        id uuid CONSTRAINT dispatch_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT dispatch_plan_fk REFERENCES plan (id),
        plan_version_id uuid NOT NULL CONSTRAINT dispatch_version_fk REFERENCES plan_version (id),
        unit_id uuid NOT NULL CONSTRAINT dispatch_unit_fk REFERENCES unit (id),
        kind text NOT NULL CONSTRAINT dispatch_kind_check CHECK (kind IN ('plan', 'revision', 'matter')),
        status text NOT NULL CONSTRAINT dispatch_status_check CHECK (status IN ('issued', 'signed')),
        issued_at timestamptz NOT NULL,
        issued_by uuid NOT NULL CONSTRAINT dispatch_issued_by_fk REFERENCES user_account (id),
        contest_until date NOT NULL,
        signed_at timestamptz,
        signed_by uuid CONSTRAINT dispatch_signed_by_fk REFERENCES user_account (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT dispatch_signed_check CHECK ((status = 'signed') = (signed_at IS NOT NULL))
      );
      -- One dispatch per unit and issue: it is signed once. A later change is a revision of its own.
      CREATE UNIQUE INDEX dispatch_unit_once_key ON dispatch (plan_version_id, unit_id) WHERE kind <> 'revision';
      CREATE INDEX dispatch_unit_index ON dispatch (unit_id, status, issued_at DESC, id DESC);

      CREATE TABLE dispatch_line (
        dispatch_id uuid NOT NULL CONSTRAINT dispatch_line_dispatch_fk REFERENCES dispatch (id),
        item_id uuid NOT NULL CONSTRAINT dispatch_line_item_fk REFERENCES work_item (id),
        role text NOT NULL CONSTRAINT dispatch_line_role_check
          CHECK (role IN ('lead', 'coLead', 'supporting', 'guiding', 'implementer')),
        share_id uuid CONSTRAINT dispatch_line_share_fk REFERENCES work_item_share (id),
        CONSTRAINT dispatch_line_pk PRIMARY KEY (dispatch_id, item_id, role),
        CONSTRAINT dispatch_line_share_check CHECK ((role = 'lead') = (share_id IS NULL))
      );
      CREATE INDEX dispatch_line_item_index ON dispatch_line (item_id);

      CREATE TABLE contest (
        id uuid CONSTRAINT contest_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT contest_item_fk REFERENCES work_item (id),
        dispatch_id uuid NOT NULL CONSTRAINT contest_dispatch_fk REFERENCES dispatch (id),
        unit_id uuid NOT NULL CONSTRAINT contest_unit_fk REFERENCES unit (id),
        role text NOT NULL CONSTRAINT contest_role_check
          CHECK (role IN ('lead', 'coLead', 'supporting', 'guiding', 'implementer')),
        basis text NOT NULL,
        proposed_unit_id uuid CONSTRAINT contest_proposed_fk REFERENCES unit (id),
        status text NOT NULL CONSTRAINT contest_status_check CHECK (status IN ('open', 'kept', 'changed', 'withdrawn')),
        raised_by uuid NOT NULL CONSTRAINT contest_raised_by_fk REFERENCES user_account (id),
        raised_at timestamptz NOT NULL,
        answer_by date NOT NULL,
        decided_by uuid CONSTRAINT contest_decided_by_fk REFERENCES user_account (id),
        decided_at timestamptz,
        decision_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT contest_decided_check CHECK ((status IN ('kept', 'changed')) = (decided_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX contest_open_key ON contest (item_id, unit_id) WHERE status = 'open';
      CREATE INDEX contest_item_index ON contest (item_id, raised_at);

      -- One row per item and unit that may read it; status and due_on are copied for the index lists drive from.
      -- due_on is 'infinity' where an item has no date, so that one row comparison pages through all.
      -- breadth: 3 all descendants and every share, 2 who is named and their status, 1 own row and totals.
      CREATE TABLE item_scope (
        unit_id uuid NOT NULL CONSTRAINT item_scope_unit_fk REFERENCES unit (id),
        item_id uuid NOT NULL CONSTRAINT item_scope_item_fk REFERENCES work_item (id) ON DELETE CASCADE,
        breadth smallint NOT NULL CONSTRAINT item_scope_breadth_check CHECK (breadth BETWEEN 1 AND 3),
        status text NOT NULL,
        due_on date NOT NULL,
        CONSTRAINT item_scope_pk PRIMARY KEY (unit_id, item_id)
      );
      CREATE INDEX item_scope_item_index ON item_scope (item_id);
      CREATE INDEX item_scope_due_index ON item_scope (unit_id, due_on, item_id);
      CREATE INDEX item_scope_status_due_index ON item_scope (unit_id, status, due_on, item_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE item_scope, contest, dispatch_line, dispatch, work_item_share, work_item`);
  }
}
