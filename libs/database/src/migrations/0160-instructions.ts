import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instructions of leaders, registered by the office, and the replies that were put before them. */
export class Instructions1764000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instruction (
        id uuid CONSTRAINT instruction_pk PRIMARY KEY,
        owner_unit_id uuid NOT NULL CONSTRAINT instruction_owner_fk REFERENCES unit (id),
        leader_id uuid NOT NULL CONSTRAINT instruction_leader_fk REFERENCES user_account (id),
        given_on date NOT NULL,
        class text NOT NULL CONSTRAINT instruction_class_check CHECK (class IN ('mostUrgent', 'urgent', 'ordinary')),
        subject text NOT NULL,
        words text NOT NULL,
        proposed_handling text NOT NULL,
        scan_id uuid CONSTRAINT instruction_scan_fk REFERENCES evidence (id),
        reply_by date NOT NULL,
        -- The matter it became, and who answers for it.
        plan_id uuid NOT NULL CONSTRAINT instruction_plan_fk REFERENCES plan (id),
        -- The lead as it was named; the matter says who leads now.
        lead_unit_id uuid NOT NULL CONSTRAINT instruction_lead_fk REFERENCES unit (id),
        after_id uuid CONSTRAINT instruction_after_fk REFERENCES instruction (id),
        -- What came of it; whether it is being handled is the matter's own affair.
        status text NOT NULL CONSTRAINT instruction_status_check CHECK (status IN ('open', 'replied', 'presented', 'closed')),
        registered_by uuid NOT NULL CONSTRAINT instruction_registered_by_fk REFERENCES user_account (id),
        registered_at timestamptz NOT NULL,
        close_note text,
        closed_by uuid CONSTRAINT instruction_closed_by_fk REFERENCES user_account (id),
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT instruction_plan_key UNIQUE (plan_id),
        CONSTRAINT instruction_closed_check CHECK ((status = 'closed') = (closed_at IS NOT NULL))
      );
      CREATE INDEX instruction_owner_index ON instruction (owner_unit_id, id DESC);
      CREATE INDEX instruction_leader_index ON instruction (leader_id, id DESC);
      CREATE INDEX instruction_after_index ON instruction (after_id) WHERE after_id IS NOT NULL;

      CREATE TABLE instruction_reply (
        instruction_id uuid NOT NULL CONSTRAINT instruction_reply_instruction_fk REFERENCES instruction (id),
        number integer NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT instruction_reply_unit_fk REFERENCES unit (id),
        text text NOT NULL,
        evidence_ids uuid[] NOT NULL,
        replied_by uuid NOT NULL CONSTRAINT instruction_reply_by_fk REFERENCES user_account (id),
        replied_at timestamptz NOT NULL,
        return_reason text,
        returned_by uuid CONSTRAINT instruction_reply_returned_by_fk REFERENCES user_account (id),
        returned_at timestamptz,
        presented_text text,
        presented_by uuid CONSTRAINT instruction_reply_presented_by_fk REFERENCES user_account (id),
        presented_at timestamptz,
        CONSTRAINT instruction_reply_pk PRIMARY KEY (instruction_id, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE instruction_reply, instruction`);
  }
}
