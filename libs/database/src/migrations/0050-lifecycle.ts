import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole life of an item: submissions, returns, extensions, audits, co-ordination, settled shares, people. */
export class Lifecycle1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_item
        -- item: a duty of the plan; internal: a unit's to an office of its own; part: a district's or other unit's part;
        -- request: asked of a peer (商请), which a department does not order.
        ADD COLUMN form text NOT NULL DEFAULT 'item'
          CONSTRAINT work_item_form_check CHECK (form IN ('item', 'internal', 'part', 'request')),
        ADD COLUMN held_by uuid,
        ADD COLUMN suspended_until date,
        ADD COLUMN supplement_count integer NOT NULL DEFAULT 0,
        ADD COLUMN rectification_count integer NOT NULL DEFAULT 0,
        -- The return that is not answered yet, as lists show it.
        ADD COLUMN open_return text
          CONSTRAINT work_item_open_return_check CHECK (open_return IN ('supplement', 'rectification')),
        ADD CONSTRAINT work_item_form_parent_check CHECK ((form = 'item') = (parent_id IS NULL)),
        ADD CONSTRAINT work_item_closed_check CHECK ((closed_at IS NOT NULL) = (status IN ('closed', 'continuing', 'terminated')));

      -- What the desks ask for: few rows of many.
      CREATE INDEX work_item_review_index ON work_item (reviewer_unit_id) WHERE status = 'submitted';
      CREATE INDEX work_item_return_index ON work_item (lead_unit_id) WHERE open_return IS NOT NULL;
      CREATE INDEX work_item_due_index ON work_item (due_on)
        WHERE status IN ('issued', 'inProgress') AND due_on IS NOT NULL;

      ALTER TABLE work_item_share
        ADD COLUMN settled_by uuid CONSTRAINT work_item_share_settled_by_fk REFERENCES user_account (id),
        ADD COLUMN settled_at timestamptz,
        ADD CONSTRAINT work_item_share_settled_check CHECK ((settlement IS NOT NULL) = (settled_at IS NOT NULL)),
        ADD CONSTRAINT work_item_share_sub_task_check CHECK ((settlement IS NOT DISTINCT FROM 'subTask') = (sub_task_id IS NOT NULL)),
        ADD CONSTRAINT work_item_share_waived_check CHECK (settlement <> 'waived' OR length(settlement_reason) > 0);
      CREATE UNIQUE INDEX work_item_share_sub_task_key ON work_item_share (sub_task_id) WHERE sub_task_id IS NOT NULL;
      CREATE INDEX work_item_share_open_index ON work_item_share (item_id) WHERE settlement IS NULL;

      ALTER TABLE dispatch DROP CONSTRAINT dispatch_kind_check,
        ADD CONSTRAINT dispatch_kind_check CHECK (kind IN ('plan', 'revision', 'matter', 'split'));
      DROP INDEX dispatch_unit_once_key;
      CREATE UNIQUE INDEX dispatch_unit_once_key ON dispatch (plan_version_id, unit_id) WHERE kind IN ('plan', 'matter');

      -- What a lead says it has done, each time it does.
      CREATE TABLE item_submission (
        id uuid CONSTRAINT item_submission_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT item_submission_item_fk REFERENCES work_item (id),
        number integer NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT item_submission_unit_fk REFERENCES unit (id),
        statement text NOT NULL,
        submitted_by uuid NOT NULL CONSTRAINT item_submission_by_fk REFERENCES user_account (id),
        submitted_at timestamptz NOT NULL,
        outcome text NOT NULL DEFAULT 'open' CONSTRAINT item_submission_outcome_check
          CHECK (outcome IN ('open', 'recalled', 'returned', 'rectify', 'closed', 'continuing', 'terminated')),
        ended_at timestamptz,
        CONSTRAINT item_submission_number_key UNIQUE (item_id, number),
        CONSTRAINT item_submission_ended_check CHECK ((outcome = 'open') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX item_submission_open_key ON item_submission (item_id) WHERE outcome = 'open';

      -- What the reviewer accepts or not, by target, by unit, or of the item as a whole (subject_id is then the item).
      CREATE TABLE review_mark (
        submission_id uuid NOT NULL CONSTRAINT review_mark_submission_fk REFERENCES item_submission (id),
        part text NOT NULL CONSTRAINT review_mark_part_check CHECK (part IN ('target', 'unit', 'item')),
        subject_id uuid NOT NULL,
        verdict text NOT NULL CONSTRAINT review_mark_verdict_check CHECK (verdict IN ('accepted', 'returned')),
        note text NOT NULL DEFAULT '',
        marked_by uuid NOT NULL CONSTRAINT review_mark_by_fk REFERENCES user_account (id),
        marked_at timestamptz NOT NULL,
        CONSTRAINT review_mark_pk PRIMARY KEY (submission_id, part, subject_id)
      );

      -- Returned for supplement (form) or rectification ordered (substance), with the parts that are open again.
      CREATE TABLE item_return (
        id uuid CONSTRAINT item_return_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT item_return_item_fk REFERENCES work_item (id),
        submission_id uuid NOT NULL CONSTRAINT item_return_submission_fk REFERENCES item_submission (id),
        kind text NOT NULL CONSTRAINT item_return_kind_check CHECK (kind IN ('supplement', 'rectification')),
        reason text NOT NULL,
        due_on date NOT NULL,
        -- The reviewer says that nothing else is missing; the second return for supplement must.
        complete boolean NOT NULL,
        returned_by uuid NOT NULL CONSTRAINT item_return_by_fk REFERENCES user_account (id),
        returned_at timestamptz NOT NULL,
        answered_at timestamptz
      );
      CREATE INDEX item_return_item_index ON item_return (item_id, returned_at);
      CREATE UNIQUE INDEX item_return_open_key ON item_return (item_id) WHERE answered_at IS NULL;
      CREATE TABLE item_return_part (
        return_id uuid NOT NULL CONSTRAINT item_return_part_return_fk REFERENCES item_return (id),
        ordinal integer NOT NULL,
        part text NOT NULL CONSTRAINT item_return_part_part_check CHECK (part IN ('target', 'unit', 'item')),
        subject_id uuid NOT NULL,
        note text NOT NULL,
        CONSTRAINT item_return_part_pk PRIMARY KEY (return_id, ordinal),
        CONSTRAINT item_return_part_key UNIQUE (return_id, part, subject_id)
      );

      CREATE TABLE due_extension (
        id uuid CONSTRAINT due_extension_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT due_extension_item_fk REFERENCES work_item (id),
        unit_id uuid NOT NULL CONSTRAINT due_extension_unit_fk REFERENCES unit (id),
        from_due date NOT NULL,
        proposed_due date NOT NULL,
        reason text NOT NULL,
        status text NOT NULL CONSTRAINT due_extension_status_check
          CHECK (status IN ('open', 'granted', 'refused', 'withdrawn', 'lapsed')),
        asked_by uuid NOT NULL CONSTRAINT due_extension_asked_by_fk REFERENCES user_account (id),
        asked_at timestamptz NOT NULL,
        decided_by uuid CONSTRAINT due_extension_decided_by_fk REFERENCES user_account (id),
        decided_at timestamptz,
        decision_reason text,
        basis text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT due_extension_later_check CHECK (proposed_due > from_due)
      );
      CREATE UNIQUE INDEX due_extension_open_key ON due_extension (item_id) WHERE status = 'open';
      CREATE INDEX due_extension_item_index ON due_extension (item_id, asked_at);
      -- Every date an item had: the old one stays visible.
      CREATE TABLE due_change (
        id uuid CONSTRAINT due_change_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT due_change_item_fk REFERENCES work_item (id),
        from_due date,
        to_due date,
        extension_id uuid CONSTRAINT due_change_extension_fk REFERENCES due_extension (id),
        basis text NOT NULL,
        changed_by uuid NOT NULL CONSTRAINT due_change_by_fk REFERENCES user_account (id),
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX due_change_item_index ON due_change (item_id, changed_at);
      CREATE TABLE late_explanation (
        id uuid CONSTRAINT late_explanation_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT late_explanation_item_fk REFERENCES work_item (id),
        unit_id uuid NOT NULL CONSTRAINT late_explanation_unit_fk REFERENCES unit (id),
        text text NOT NULL,
        explained_by uuid NOT NULL CONSTRAINT late_explanation_by_fk REFERENCES user_account (id),
        explained_at timestamptz NOT NULL
      );
      CREATE INDEX late_explanation_item_index ON late_explanation (item_id, explained_at);

      -- A unit asks the issuer to co-ordinate (提请协调); whoever answers for the item goes on answering.
      CREATE TABLE coordination (
        id uuid CONSTRAINT coordination_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT coordination_item_fk REFERENCES work_item (id),
        unit_id uuid NOT NULL CONSTRAINT coordination_unit_fk REFERENCES unit (id),
        matter text NOT NULL,
        proposal text NOT NULL,
        status text NOT NULL CONSTRAINT coordination_status_check CHECK (status IN ('open', 'answered', 'withdrawn')),
        asked_by uuid NOT NULL CONSTRAINT coordination_asked_by_fk REFERENCES user_account (id),
        asked_at timestamptz NOT NULL,
        answer_by date NOT NULL,
        answered_by uuid CONSTRAINT coordination_answered_by_fk REFERENCES user_account (id),
        answered_at timestamptz,
        answer text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX coordination_open_key ON coordination (item_id, unit_id) WHERE status = 'open';
      CREATE INDEX coordination_item_index ON coordination (item_id, asked_at);

      -- A drawn sample repeats: seed, method and the population's digest are recorded.
      CREATE TABLE audit_sample (
        id uuid CONSTRAINT audit_sample_pk PRIMARY KEY,
        owner_unit_id uuid NOT NULL CONSTRAINT audit_sample_owner_fk REFERENCES unit (id),
        plan_id uuid CONSTRAINT audit_sample_plan_fk REFERENCES plan (id),
        method text NOT NULL CONSTRAINT audit_sample_method_check CHECK (method IN ('random', 'risk')),
        seed text NOT NULL,
        size integer NOT NULL,
        population_size integer NOT NULL,
        population_digest bytea NOT NULL,
        drawn_by uuid NOT NULL CONSTRAINT audit_sample_by_fk REFERENCES user_account (id),
        drawn_at timestamptz NOT NULL
      );
      CREATE INDEX audit_sample_owner_index ON audit_sample (owner_unit_id, drawn_at DESC);
      CREATE TABLE audit_sample_item (
        sample_id uuid NOT NULL CONSTRAINT audit_sample_item_sample_fk REFERENCES audit_sample (id),
        item_id uuid NOT NULL CONSTRAINT audit_sample_item_item_fk REFERENCES work_item (id),
        risk integer NOT NULL,
        drawn integer,
        CONSTRAINT audit_sample_item_pk PRIMARY KEY (sample_id, item_id)
      );
      CREATE INDEX audit_sample_item_item_index ON audit_sample_item (item_id) WHERE drawn IS NOT NULL;

      CREATE TABLE audit_record (
        id uuid CONSTRAINT audit_record_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT audit_record_item_fk REFERENCES work_item (id),
        submission_id uuid NOT NULL CONSTRAINT audit_record_submission_fk REFERENCES item_submission (id),
        sample_id uuid CONSTRAINT audit_record_sample_fk REFERENCES audit_sample (id),
        kind text NOT NULL CONSTRAINT audit_record_kind_check CHECK (kind IN ('desk', 'onSite')),
        conclusion text NOT NULL CONSTRAINT audit_record_conclusion_check CHECK (conclusion IN ('passed', 'notPassed')),
        opinion text NOT NULL,
        visited_on date,
        place text,
        team text,
        recorded_by uuid NOT NULL CONSTRAINT audit_record_by_fk REFERENCES user_account (id),
        recorded_at timestamptz NOT NULL,
        CONSTRAINT audit_record_on_site_check CHECK ((kind = 'onSite') = (visited_on IS NOT NULL AND place IS NOT NULL AND team IS NOT NULL))
      );
      CREATE INDEX audit_record_item_index ON audit_record (item_id, recorded_at);

      -- Who works on an item in a unit. An item without a person falls to the liaison, then the head.
      CREATE TABLE item_staffing (
        item_id uuid NOT NULL CONSTRAINT item_staffing_item_fk REFERENCES work_item (id),
        unit_id uuid NOT NULL CONSTRAINT item_staffing_unit_fk REFERENCES unit (id),
        office_unit_id uuid CONSTRAINT item_staffing_office_fk REFERENCES unit (id),
        head_id uuid CONSTRAINT item_staffing_head_fk REFERENCES user_account (id),
        officer_id uuid CONSTRAINT item_staffing_officer_fk REFERENCES user_account (id),
        stand_in_id uuid CONSTRAINT item_staffing_stand_in_fk REFERENCES user_account (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT item_staffing_pk PRIMARY KEY (item_id, unit_id),
        CONSTRAINT item_staffing_stand_in_check CHECK (stand_in_id IS NULL OR stand_in_id IS DISTINCT FROM officer_id)
      );
      CREATE INDEX item_staffing_unit_index ON item_staffing (unit_id);
      CREATE INDEX item_staffing_officer_index ON item_staffing (officer_id) WHERE officer_id IS NOT NULL;
      CREATE TABLE hand_over (
        id uuid CONSTRAINT hand_over_pk PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT hand_over_unit_fk REFERENCES unit (id),
        from_user_id uuid NOT NULL CONSTRAINT hand_over_from_fk REFERENCES user_account (id),
        to_user_id uuid NOT NULL CONSTRAINT hand_over_to_fk REFERENCES user_account (id),
        note text NOT NULL,
        handed_by uuid NOT NULL CONSTRAINT hand_over_by_fk REFERENCES user_account (id),
        handed_at timestamptz NOT NULL,
        CONSTRAINT hand_over_people_check CHECK (from_user_id <> to_user_id)
      );
      CREATE TABLE hand_over_item (
        hand_over_id uuid NOT NULL CONSTRAINT hand_over_item_hand_over_fk REFERENCES hand_over (id),
        item_id uuid NOT NULL CONSTRAINT hand_over_item_item_fk REFERENCES work_item (id),
        capacities text[] NOT NULL,
        CONSTRAINT hand_over_item_pk PRIMARY KEY (hand_over_id, item_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE hand_over_item, hand_over, item_staffing, audit_record, audit_sample_item, audit_sample, coordination,
        late_explanation, due_change, due_extension, item_return_part, item_return, review_mark, item_submission;
      DROP INDEX work_item_due_index, work_item_return_index, work_item_review_index;
      DROP INDEX dispatch_unit_once_key, work_item_share_open_index, work_item_share_sub_task_key;
      CREATE UNIQUE INDEX dispatch_unit_once_key ON dispatch (plan_version_id, unit_id) WHERE kind <> 'revision';
      ALTER TABLE dispatch DROP CONSTRAINT dispatch_kind_check,
        ADD CONSTRAINT dispatch_kind_check CHECK (kind IN ('plan', 'revision', 'matter'));
      ALTER TABLE work_item_share
        DROP CONSTRAINT work_item_share_waived_check,
        DROP CONSTRAINT work_item_share_sub_task_check,
        DROP CONSTRAINT work_item_share_settled_check,
        DROP COLUMN settled_at, DROP COLUMN settled_by;
      ALTER TABLE work_item
        DROP CONSTRAINT work_item_closed_check,
        DROP CONSTRAINT work_item_form_parent_check,
        DROP COLUMN open_return, DROP COLUMN rectification_count, DROP COLUMN supplement_count, DROP COLUMN suspended_until,
        DROP COLUMN held_by, DROP COLUMN form;
    `);
  }
}
