import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger: entries, their payloads apart, the pending queue and the sequencer's positions.
 * Roles are granted after every run, in `grants.ts`: the application may only insert and read here.
 */
export class Ledger1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_entry (
        number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ledger_entry_pk PRIMARY KEY,
        id uuid NOT NULL CONSTRAINT ledger_entry_id_key UNIQUE,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_version integer NOT NULL,
        item_id uuid,
        plan_id uuid,
        unit_ids uuid[] NOT NULL,
        actor_id uuid,
        actor_unit_id uuid,
        on_behalf_of uuid,
        action text NOT NULL,
        command_id uuid NOT NULL,
        occurred_at timestamptz NOT NULL,
        encoding_version smallint NOT NULL,
        payload_hash bytea NOT NULL
      );
      CREATE INDEX ledger_entry_subject_index ON ledger_entry (subject_id, number);
      CREATE INDEX ledger_entry_command_index ON ledger_entry (command_id);

      -- Change and reason lie apart, so that they can be erased while the entry and its hash stay.
      CREATE TABLE ledger_payload (
        entry_id uuid CONSTRAINT ledger_payload_pk PRIMARY KEY
          CONSTRAINT ledger_payload_entry_fk REFERENCES ledger_entry (id),
        salt bytea NOT NULL,
        body jsonb NOT NULL
      );

      CREATE TABLE ledger_pending (
        number bigint CONSTRAINT ledger_pending_pk PRIMARY KEY,
        entry_id uuid NOT NULL
      );

      CREATE TABLE ledger_position (
        position bigint CONSTRAINT ledger_position_pk PRIMARY KEY,
        entry_id uuid NOT NULL CONSTRAINT ledger_position_entry_key UNIQUE
          CONSTRAINT ledger_position_entry_fk REFERENCES ledger_entry (id)
      );

      CREATE TABLE ledger_head (
        id integer CONSTRAINT ledger_head_pk PRIMARY KEY CONSTRAINT ledger_head_one_row CHECK (id = 1),
        position bigint NOT NULL
      );
      INSERT INTO ledger_head (id, position) VALUES (1, 0);

      CREATE TABLE ledger_subscriber (
        name text CONSTRAINT ledger_subscriber_pk PRIMARY KEY,
        position bigint NOT NULL,
        advanced_at timestamptz NOT NULL
      );

      -- History, the first subscriber: which entries belong to an item, a plan or a dispatch, in final order.
      CREATE TABLE history_line (
        scope_id uuid NOT NULL,
        position bigint NOT NULL,
        entry_id uuid NOT NULL,
        CONSTRAINT history_line_pk PRIMARY KEY (scope_id, position)
      );

      -- Downloads and exports; reading is never recorded.
      CREATE TABLE access_log (
        id uuid CONSTRAINT access_log_pk PRIMARY KEY,
        actor_id uuid NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid,
        detail jsonb NOT NULL,
        occurred_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access_log, history_line, ledger_subscriber, ledger_head, ledger_position, ledger_pending,
        ledger_payload, ledger_entry`);
  }
}
