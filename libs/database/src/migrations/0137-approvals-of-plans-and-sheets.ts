import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies with a version, of a plan or of a whole office; plans can be held by an approval of their issue. */
export class ApprovalsOfPlansAndSheets1764000000137 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The policies of a plan, or (without one) those of an office: they hold for its plans that have none of their own,
      -- and for what belongs to no plan.
      CREATE TABLE approval_policy_set (
        id uuid CONSTRAINT approval_policy_set_pk PRIMARY KEY,
        owner_unit_id uuid NOT NULL CONSTRAINT approval_policy_set_owner_fk REFERENCES unit (id),
        plan_id uuid CONSTRAINT approval_policy_set_plan_fk REFERENCES plan (id),
        version integer NOT NULL
      );
      CREATE UNIQUE INDEX approval_policy_set_plan_key ON approval_policy_set (plan_id);
      CREATE UNIQUE INDEX approval_policy_set_office_key ON approval_policy_set (owner_unit_id) WHERE plan_id IS NULL;
      INSERT INTO approval_policy_set (id, owner_unit_id, plan_id, version)
        SELECT gen_random_uuid(), plan.owner_unit_id, plan.id, 1 FROM plan
        WHERE EXISTS (SELECT FROM approval_policy AS policy WHERE policy.plan_id = plan.id);

      ALTER TABLE approval_policy DROP CONSTRAINT approval_policy_pk;
      ALTER TABLE approval_policy ADD COLUMN set_id uuid CONSTRAINT approval_policy_set_fk REFERENCES approval_policy_set (id);
      UPDATE approval_policy SET set_id = kept.id FROM approval_policy_set AS kept
        WHERE kept.plan_id = approval_policy.plan_id;
      ALTER TABLE approval_policy ALTER COLUMN set_id SET NOT NULL;
      ALTER TABLE approval_policy ADD CONSTRAINT approval_policy_pk PRIMARY KEY (set_id, subject_type, action);
      ALTER TABLE approval_policy ALTER COLUMN plan_id DROP NOT NULL;
      CREATE INDEX approval_policy_plan_index ON approval_policy (plan_id);

      ALTER TABLE plan ADD COLUMN held_by uuid CONSTRAINT plan_held_by_fk REFERENCES approval_case (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plan DROP COLUMN held_by;
      DELETE FROM approval_policy WHERE plan_id IS NULL;
      ALTER TABLE approval_policy DROP CONSTRAINT approval_policy_pk;
      DROP INDEX approval_policy_plan_index;
      ALTER TABLE approval_policy DROP COLUMN set_id;
      ALTER TABLE approval_policy ALTER COLUMN plan_id SET NOT NULL;
      ALTER TABLE approval_policy ADD CONSTRAINT approval_policy_pk PRIMARY KEY (plan_id, subject_type, action);
      DROP TABLE approval_policy_set;
    `);
  }
}
