import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day of a leader's word on which an instruction is closed; what the inbox and readers of attached records ask for: a
 * reply names the version of a record that it had, and a scan is the office's own unless it gives it to the units.
 */
export class InstructionWord1764000000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE instruction
        ADD COLUMN word_on date,
        ADD COLUMN scan_for_units boolean NOT NULL DEFAULT false;
      -- One for each of evidence_ids.
      ALTER TABLE instruction_reply ADD COLUMN evidence_numbers integer[];
      UPDATE instruction_reply AS reply SET evidence_numbers = ARRAY(
        SELECT coalesce((SELECT max(held.number) FROM evidence_version AS held
          WHERE held.evidence_id = named.id AND held.added_at <= reply.replied_at), 1)
        FROM unnest(reply.evidence_ids) WITH ORDINALITY AS named (id, place) ORDER BY named.place);
      ALTER TABLE instruction_reply ALTER COLUMN evidence_numbers SET NOT NULL,
        ADD CONSTRAINT instruction_reply_evidence_check CHECK (cardinality(evidence_numbers) = cardinality(evidence_ids));
      CREATE INDEX instruction_presented_office_index ON instruction (owner_unit_id) WHERE status = 'presented';
      CREATE INDEX instruction_presented_leader_index ON instruction (leader_id) WHERE status = 'presented';
      CREATE INDEX instruction_scan_index ON instruction (scan_id) WHERE scan_id IS NOT NULL;
      CREATE INDEX instruction_reply_evidence_index ON instruction_reply USING gin (evidence_ids);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX instruction_presented_office_index, instruction_presented_leader_index, instruction_scan_index,
        instruction_reply_evidence_index;
      ALTER TABLE instruction_reply DROP COLUMN evidence_numbers;
      ALTER TABLE instruction DROP COLUMN scan_for_units, DROP COLUMN word_on;
    `);
  }
}
