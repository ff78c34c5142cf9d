import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Flows, policies, cases with their tasks and decisions, and stand-ins. */
export class Approvals1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A row is one version of a flow and never changes: a running case keeps the one it began with.
      CREATE TABLE approval_flow (
        id uuid CONSTRAINT approval_flow_pk PRIMARY KEY,
        -- Null for those that came with the product.
        owner_unit_id uuid CONSTRAINT approval_flow_owner_fk REFERENCES unit (id),
        key text NOT NULL,
        number integer NOT NULL,
        name text NOT NULL,
        subject_type text NOT NULL,
        definition jsonb NOT NULL,
        created_by uuid CONSTRAINT approval_flow_created_by_fk REFERENCES user_account (id),
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX approval_flow_version_key ON approval_flow (
        coalesce(owner_unit_id, '00000000-0000-0000-0000-000000000000'), key, number);

      -- Which act of a plan's things needs which flow; without a row it needs none.
      CREATE TABLE approval_policy (
        plan_id uuid NOT NULL CONSTRAINT approval_policy_plan_fk REFERENCES plan (id),
        subject_type text NOT NULL,
        action text NOT NULL,
        flow_id uuid NOT NULL CONSTRAINT approval_policy_flow_fk REFERENCES approval_flow (id),
        -- Only for key items.
        key_only boolean NOT NULL DEFAULT false,
        changed_by uuid NOT NULL CONSTRAINT approval_policy_changed_by_fk REFERENCES user_account (id),
        changed_at timestamptz NOT NULL,
        CONSTRAINT approval_policy_pk PRIMARY KEY (plan_id, subject_type, action)
      );

      CREATE TABLE approval_case (
        id uuid CONSTRAINT approval_case_pk PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        item_id uuid CONSTRAINT approval_case_item_fk REFERENCES work_item (id),
        plan_id uuid CONSTRAINT approval_case_plan_fk REFERENCES plan (id),
        action text NOT NULL,
        flow_id uuid NOT NULL CONSTRAINT approval_case_flow_fk REFERENCES approval_flow (id),
        requester_id uuid NOT NULL CONSTRAINT approval_case_requester_fk REFERENCES user_account (id),
        requester_unit_id uuid CONSTRAINT approval_case_requester_unit_fk REFERENCES unit (id),
        -- The office that keeps the flow: it appoints somebody where nobody is found.
        keeper_unit_id uuid NOT NULL CONSTRAINT approval_case_keeper_fk REFERENCES unit (id),
        time_zone text NOT NULL,
        payload jsonb NOT NULL,
        snapshot jsonb NOT NULL,
        digest bytea NOT NULL,
        facts jsonb NOT NULL,
        status text NOT NULL CONSTRAINT approval_case_status_check CHECK (status IN (
          'open', 'approved', 'disapproved', 'withdrawn', 'lapsed', 'ended')),
        path jsonb NOT NULL,
        visits integer NOT NULL,
        urged_on date,
        copied_ids uuid[] NOT NULL DEFAULT '{}',
        opened_at timestamptz NOT NULL,
        concluded_at timestamptz,
        -- Why it lapsed or ended.
        conclusion jsonb,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT approval_case_requester_key UNIQUE (id, requester_id),
        CONSTRAINT approval_case_concluded_check CHECK ((status = 'open') = (concluded_at IS NULL))
      );
      CREATE UNIQUE INDEX approval_case_open_key ON approval_case (subject_type, subject_id) WHERE status = 'open';
      CREATE INDEX approval_case_item_index ON approval_case (item_id, id DESC);
      CREATE INDEX approval_case_requester_index ON approval_case (requester_id, id DESC);
      CREATE INDEX approval_case_keeper_index ON approval_case (keeper_unit_id) WHERE status = 'open';

      -- One outcome: a case that has ended does not change any more.
      CREATE FUNCTION approval_case_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'The approval case % has ended.', OLD.id USING ERRCODE = 'check_violation';
        END $$;
      CREATE TRIGGER approval_case_one_outcome BEFORE UPDATE ON approval_case
        FOR EACH ROW WHEN (OLD.status <> 'open') EXECUTE FUNCTION approval_case_stays();

      CREATE TABLE approval_task (
        id uuid CONSTRAINT approval_task_pk PRIMARY KEY,
        case_id uuid NOT NULL,
        ordinal integer NOT NULL,
        step text NOT NULL,
        visit integer NOT NULL,
        seat uuid NOT NULL,
        requester_id uuid NOT NULL,
        principal_id uuid CONSTRAINT approval_task_principal_fk REFERENCES user_account (id),
        holder_id uuid CONSTRAINT approval_task_holder_fk REFERENCES user_account (id),
        delegate_id uuid CONSTRAINT approval_task_delegate_fk REFERENCES user_account (id),
        unit_id uuid CONSTRAINT approval_task_unit_fk REFERENCES unit (id),
        source text NOT NULL CONSTRAINT approval_task_source_check CHECK (source IN (
          'rule', 'added', 'transferred', 'standIn', 'unitHead', 'appointed', 'kept')),
        added_by uuid CONSTRAINT approval_task_added_by_fk REFERENCES user_account (id),
        added_place text CONSTRAINT approval_task_place_check CHECK (added_place IN ('before', 'beside', 'after')),
        state text NOT NULL CONSTRAINT approval_task_state_check CHECK (state IN (
          'waiting', 'live', 'approved', 'disapproved', 'returned', 'notNeeded', 'removed')),
        due_on date,
        CONSTRAINT approval_task_case_fk FOREIGN KEY (case_id, requester_id) REFERENCES approval_case (id, requester_id),
        -- Somebody has it, or the office that keeps the flow.
        CONSTRAINT approval_task_holder_check CHECK ((holder_id IS NULL) = (source = 'kept')),
        CONSTRAINT approval_task_delegate_check CHECK (delegate_id IS NULL OR holder_id IS NOT NULL),
        CONSTRAINT approval_task_added_check CHECK ((added_by IS NULL) = (added_place IS NULL)),
        CONSTRAINT approval_task_own_request_check CHECK (
          holder_id IS DISTINCT FROM requester_id AND delegate_id IS DISTINCT FROM requester_id)
      );
      CREATE INDEX approval_task_case_index ON approval_task (case_id, ordinal);
      CREATE INDEX approval_task_holder_index ON approval_task (holder_id, due_on) WHERE state = 'live';
      CREATE INDEX approval_task_delegate_index ON approval_task (delegate_id, due_on) WHERE state = 'live';
      -- One person has one task of a visit.
      CREATE UNIQUE INDEX approval_task_person_key ON approval_task (case_id, visit, holder_id)
        WHERE state IN ('waiting', 'live');

      CREATE TABLE approval_decision (
        -- A task is decided once.
        task_id uuid CONSTRAINT approval_decision_pk PRIMARY KEY
          CONSTRAINT approval_decision_task_fk REFERENCES approval_task (id),
        case_id uuid NOT NULL,
        number integer NOT NULL,
        visit integer NOT NULL,
        decision text NOT NULL CONSTRAINT approval_decision_check CHECK (decision IN ('approve', 'disapprove', 'return')),
        requester_id uuid NOT NULL,
        by_id uuid NOT NULL CONSTRAINT approval_decision_by_fk REFERENCES user_account (id),
        for_id uuid CONSTRAINT approval_decision_for_fk REFERENCES user_account (id),
        reason text NOT NULL,
        to_step text,
        decided_at timestamptz NOT NULL,
        CONSTRAINT approval_decision_case_fk FOREIGN KEY (case_id, requester_id)
          REFERENCES approval_case (id, requester_id),
        CONSTRAINT approval_decision_number_key UNIQUE (case_id, number),
        -- One person has one voice in a visit, and none on the own request.
        CONSTRAINT approval_decision_voice_key UNIQUE (case_id, visit, by_id),
        CONSTRAINT approval_decision_own_request_check CHECK (
          by_id <> requester_id AND for_id IS DISTINCT FROM requester_id AND for_id IS DISTINCT FROM by_id),
        CONSTRAINT approval_decision_return_check CHECK ((decision = 'return') = (to_step IS NOT NULL))
      );

      -- Somebody decides for somebody else, both days included.
      CREATE TABLE stand_in (
        id uuid CONSTRAINT stand_in_pk PRIMARY KEY,
        principal_id uuid NOT NULL CONSTRAINT stand_in_principal_fk REFERENCES user_account (id),
        stand_in_id uuid NOT NULL CONSTRAINT stand_in_stand_in_fk REFERENCES user_account (id),
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        reason text NOT NULL,
        created_by uuid NOT NULL CONSTRAINT stand_in_created_by_fk REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT stand_in_self_check CHECK (principal_id <> stand_in_id),
        CONSTRAINT stand_in_period_check CHECK (valid_to >= valid_from),
        CONSTRAINT stand_in_principal_exclude EXCLUDE USING gist (
          principal_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (ended_at IS NULL)
      );
      CREATE INDEX stand_in_stand_in_index ON stand_in (stand_in_id) WHERE ended_at IS NULL;

      -- The two sides of each arrangement in force: at one time a person is on one side only, so nothing chains.
      CREATE TABLE stand_in_side (
        stand_in_id uuid NOT NULL CONSTRAINT stand_in_side_stand_in_fk REFERENCES stand_in (id),
        side text NOT NULL CONSTRAINT stand_in_side_check CHECK (side IN ('principal', 'standIn')),
        person_id uuid NOT NULL CONSTRAINT stand_in_side_person_fk REFERENCES user_account (id),
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        CONSTRAINT stand_in_side_pk PRIMARY KEY (stand_in_id, side),
        CONSTRAINT stand_in_side_exclude EXCLUDE USING gist (
          person_id WITH =, side WITH <>, daterange(valid_from, valid_to, '[]') WITH &&)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stand_in_side, stand_in, approval_decision, approval_task, approval_case, approval_policy, approval_flow;
      DROP FUNCTION approval_case_stays();
    `);
  }
}
