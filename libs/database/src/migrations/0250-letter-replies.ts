import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each unit that a circular names answers it once. An answer cites a version of a record, as it was at the time. */
export class LetterReplies1764000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_reply (
        letter_id uuid NOT NULL CONSTRAINT letter_reply_letter_fk REFERENCES letter (id),
        -- As the letter names it; where another unit has followed since, that one answers.
        named_unit_id uuid NOT NULL CONSTRAINT letter_reply_named_fk REFERENCES unit (id),
        unit_id uuid NOT NULL CONSTRAINT letter_reply_unit_fk REFERENCES unit (id),
        text text,
        answered_by uuid CONSTRAINT letter_reply_answered_by_fk REFERENCES user_account (id),
        answered_at timestamptz,
        -- The version of the letter in which this changed last.
        version integer NOT NULL,
        CONSTRAINT letter_reply_pk PRIMARY KEY (letter_id, named_unit_id),
        CONSTRAINT letter_reply_answered_check CHECK (
          (text IS NULL) = (answered_at IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX letter_reply_unit_index ON letter_reply (unit_id) WHERE answered_at IS NULL;

      CREATE TABLE letter_reply_evidence (
        letter_id uuid NOT NULL,
        named_unit_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        number integer NOT NULL,
        CONSTRAINT letter_reply_evidence_pk PRIMARY KEY (letter_id, named_unit_id, evidence_id),
        CONSTRAINT letter_reply_evidence_version_fk
          FOREIGN KEY (evidence_id, number) REFERENCES evidence_version (evidence_id, number),
        CONSTRAINT letter_reply_evidence_reply_fk
          FOREIGN KEY (letter_id, named_unit_id) REFERENCES letter_reply (letter_id, named_unit_id)
      );
      CREATE INDEX letter_reply_evidence_index ON letter_reply_evidence (evidence_id);

      ALTER TABLE letter_evidence ADD COLUMN number integer;
      CREATE INDEX letter_evidence_index ON letter_evidence (evidence_id);
    `);
    // An answer given before cites the version of its day.
    await runner.query(`
      UPDATE letter_evidence AS named SET number = coalesce((
        SELECT max(held.number) FROM evidence_version AS held JOIN letter ON letter.id = named.letter_id
        WHERE held.evidence_id = named.evidence_id AND held.added_at <= letter.answered_at), 1)
    `);
    await runner.query(`
      ALTER TABLE letter_evidence ALTER COLUMN number SET NOT NULL,
        ADD CONSTRAINT letter_evidence_version_fk
          FOREIGN KEY (evidence_id, number) REFERENCES evidence_version (evidence_id, number)
    `);
    // What was sent before waits for an answer as well: of a unit that went, of the one that follows it.
    await runner.query(`
      INSERT INTO letter_reply (letter_id, named_unit_id, unit_id, version)
      SELECT letter.id, fact.unit_id, coalesce((
        WITH RECURSIVE following (id, steps) AS (
          SELECT fact.unit_id, 0
          UNION
          SELECT part.to_unit_id, following.steps + 1 FROM following
          JOIN unit_succession_part AS part ON part.from_unit_id = following.id AND part.ends
          JOIN unit_succession AS done ON done.id = part.succession_id AND done.applied_at IS NOT NULL
          WHERE part.to_unit_id IS NOT NULL AND following.steps < 20)
        SELECT unit.id FROM following JOIN unit ON unit.id = following.id
        WHERE unit.valid_to IS NULL OR unit.valid_to > (now() AT TIME ZONE 'Asia/Shanghai')::date
        ORDER BY following.steps, unit.official_place LIMIT 1), fact.unit_id), letter.version
      FROM letter_fact AS fact JOIN letter ON letter.id = fact.letter_id
      WHERE letter.kind = 'circular' AND letter.status = 'sent'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX letter_evidence_index;
      ALTER TABLE letter_evidence DROP COLUMN number;
      DROP TABLE letter_reply_evidence, letter_reply;
    `);
  }
}
