import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the inspecting team brought back from an on-site check: records of its own unit, shown with the audit. */
export class AuditPhotographs1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_photograph (
        audit_id uuid NOT NULL CONSTRAINT audit_photograph_audit_fk REFERENCES audit_record (id),
        evidence_id uuid NOT NULL CONSTRAINT audit_photograph_evidence_fk REFERENCES evidence (id),
        number integer NOT NULL,
        CONSTRAINT audit_photograph_pk PRIMARY KEY (audit_id, evidence_id),
        CONSTRAINT audit_photograph_version_fk FOREIGN KEY (evidence_id, number) REFERENCES evidence_version (evidence_id, number)
      );
      CREATE INDEX audit_photograph_evidence_index ON audit_photograph (evidence_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_photograph`);
  }
}
