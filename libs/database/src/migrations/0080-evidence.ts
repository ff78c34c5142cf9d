import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored files by content, uploads under way, evidence records with their versions, and who cites them for what. */
export class Evidence1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A file is stored once under its SHA-256, however often it is handed in.
      CREATE TABLE stored_file (
        sha256 bytea CONSTRAINT stored_file_pk PRIMARY KEY,
        byte_size bigint NOT NULL,
        media_type text NOT NULL,
        -- unscanned: no scanner is configured; pending: no download before a verdict
        scan text NOT NULL CONSTRAINT stored_file_scan_check CHECK (scan IN ('unscanned', 'pending', 'clean', 'infected')),
        scan_note text,
        scanned_at timestamptz,
        -- Until then one worker is at it.
        scan_claimed_until timestamptz,
        stored_at timestamptz NOT NULL,
        CONSTRAINT stored_file_sha256_check CHECK (length(sha256) = 32)
      );
      CREATE INDEX stored_file_open_index ON stored_file (stored_at) WHERE scan IN ('unscanned', 'pending');

      CREATE TABLE upload (
        id uuid CONSTRAINT upload_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT upload_user_fk REFERENCES user_account (id),
        unit_id uuid NOT NULL CONSTRAINT upload_unit_fk REFERENCES unit (id),
        file_name text NOT NULL,
        byte_size bigint NOT NULL,
        status text NOT NULL CONSTRAINT upload_status_check CHECK (status IN ('underway', 'received', 'used', 'refused')),
        sha256 bytea CONSTRAINT upload_file_fk REFERENCES stored_file (sha256),
        -- As it came: a picture is stored without where it was taken.
        handed_in_sha256 bytea,
        refusal text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT upload_received_check
          CHECK (status NOT IN ('received', 'used') OR (sha256 IS NOT NULL AND handed_in_sha256 IS NOT NULL)),
        CONSTRAINT upload_refused_check CHECK ((status = 'refused') = (refusal IS NOT NULL))
      );
      CREATE INDEX upload_expiry_index ON upload (expires_at);
      CREATE INDEX upload_user_index ON upload (user_id) WHERE status = 'underway';
      CREATE INDEX upload_file_index ON upload (sha256) WHERE sha256 IS NOT NULL;

      CREATE TABLE evidence (
        id uuid CONSTRAINT evidence_pk PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT evidence_unit_fk REFERENCES unit (id),
        kind text NOT NULL CONSTRAINT evidence_kind_check CHECK (kind IN ('file', 'link', 'text', 'figure')),
        title text NOT NULL,
        proves text NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        current integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL CONSTRAINT evidence_created_by_fk REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        withdrawn_by uuid CONSTRAINT evidence_withdrawn_by_fk REFERENCES user_account (id),
        withdrawn_at timestamptz,
        withdrawn_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT evidence_period_check CHECK (period_to >= period_from),
        CONSTRAINT evidence_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
      );
      CREATE INDEX evidence_unit_index ON evidence (unit_id, created_at DESC);

      CREATE TABLE evidence_version (
        evidence_id uuid NOT NULL CONSTRAINT evidence_version_evidence_fk REFERENCES evidence (id),
        number integer NOT NULL,
        sha256 bytea CONSTRAINT evidence_version_file_fk REFERENCES stored_file (sha256),
        file_name text,
        handed_in_sha256 bytea,
        link text,
        text text,
        figure numeric,
        figure_unit text,
        added_by uuid NOT NULL CONSTRAINT evidence_version_by_fk REFERENCES user_account (id),
        added_at timestamptz NOT NULL,
        CONSTRAINT evidence_version_pk PRIMARY KEY (evidence_id, number),
        CONSTRAINT evidence_version_one_check CHECK (num_nonnulls(sha256, link, text, figure) = 1),
        CONSTRAINT evidence_version_file_check
          CHECK ((sha256 IS NULL) = (file_name IS NULL) AND (sha256 IS NULL) = (handed_in_sha256 IS NULL)),
        CONSTRAINT evidence_version_figure_check CHECK ((figure IS NULL) = (figure_unit IS NULL))
      );
      CREATE INDEX evidence_version_file_index ON evidence_version (sha256) WHERE sha256 IS NOT NULL;
      CREATE INDEX evidence_version_handed_in_index ON evidence_version (handed_in_sha256) WHERE sha256 IS NOT NULL;

      -- A record proves something of an item, or of one of its targets. It cites one version: what was accepted does not
      -- change afterwards.
      CREATE TABLE evidence_citation (
        id uuid CONSTRAINT evidence_citation_pk PRIMARY KEY,
        evidence_id uuid NOT NULL CONSTRAINT evidence_citation_evidence_fk REFERENCES evidence (id),
        number integer NOT NULL,
        item_id uuid NOT NULL CONSTRAINT evidence_citation_item_fk REFERENCES work_item (id),
        target_id uuid CONSTRAINT evidence_citation_target_fk REFERENCES target (id),
        unit_id uuid NOT NULL CONSTRAINT evidence_citation_unit_fk REFERENCES unit (id),
        status text NOT NULL CONSTRAINT evidence_citation_status_check CHECK (status IN ('submitted', 'accepted', 'returned', 'withdrawn')),
        cited_by uuid NOT NULL CONSTRAINT evidence_citation_cited_by_fk REFERENCES user_account (id),
        cited_at timestamptz NOT NULL,
        decided_by uuid CONSTRAINT evidence_citation_decided_by_fk REFERENCES user_account (id),
        decided_at timestamptz,
        -- For which unit: what the reviewer returned the lead does not accept.
        decided_unit_id uuid CONSTRAINT evidence_citation_decided_unit_fk REFERENCES unit (id),
        note text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT evidence_citation_version_fk FOREIGN KEY (evidence_id, number) REFERENCES evidence_version (evidence_id, number)
      );
      CREATE UNIQUE INDEX evidence_citation_key ON evidence_citation (evidence_id, item_id, target_id) NULLS NOT DISTINCT
        WHERE status <> 'withdrawn';
      CREATE INDEX evidence_citation_item_index ON evidence_citation (item_id, status);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE evidence_citation, evidence_version, evidence, upload, stored_file`);
  }
}
