import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to requests that came with an Idempotency-Key, written in the transaction that did what was asked. */
export class AnsweredRequests1764000000135 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answered_request (
        user_id uuid NOT NULL CONSTRAINT answered_request_user_fk REFERENCES user_account (id),
        key text NOT NULL,
        fingerprint bytea NOT NULL,
        -- json, not jsonb: the answer comes again as it was. Null where it had no body.
        answer json,
        asked_at timestamptz NOT NULL,
        CONSTRAINT answered_request_pk PRIMARY KEY (user_id, key)
      );
      CREATE INDEX answered_request_age_index ON answered_request (asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answered_request');
  }
}
