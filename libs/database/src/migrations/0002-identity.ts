import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, effective-dated memberships, sessions and the throttle of failed sign-ins. */
export class Identity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE user_account (
        id uuid CONSTRAINT user_account_pk PRIMARY KEY,
        login text NOT NULL CONSTRAINT user_account_login_key UNIQUE,
        name text NOT NULL,
        phone text,
        password_hash text NOT NULL,
        must_change_password boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'active'
          CONSTRAINT user_account_status_check CHECK (status IN ('active', 'disabled')),
        access_epoch bigint NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT user_account_login_lower_check CHECK (login = lower(login))
      );

      CREATE TABLE membership (
        id uuid CONSTRAINT membership_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT membership_user_fk REFERENCES user_account (id),
        unit_id uuid NOT NULL CONSTRAINT membership_unit_fk REFERENCES unit (id),
        role text NOT NULL CONSTRAINT membership_role_check CHECK (role IN (
          'liaison', 'officer', 'deputyHead', 'head', 'supervisor', 'leader', 'deputySecretary',
          'systemAdministrator', 'securityAdministrator', 'auditAdministrator')),
        duty text NOT NULL,
        whole_field boolean NOT NULL DEFAULT false,
        valid_from date NOT NULL,
        valid_to date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT membership_period_check CHECK (valid_to IS NULL OR valid_to > valid_from),
        CONSTRAINT membership_duty_check CHECK (duty = CASE
          WHEN role IN ('systemAdministrator', 'securityAdministrator', 'auditAdministrator') THEN role
          ELSE 'business' END),
        -- The three administrators are three different people, and none of them handles plan content.
        CONSTRAINT membership_duties_exclude EXCLUDE USING gist (
          user_id WITH =, duty WITH <>, daterange(valid_from, valid_to) WITH &&),
        CONSTRAINT membership_overlap_exclude EXCLUDE USING gist (
          user_id WITH =, unit_id WITH =, role WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE INDEX membership_user_index ON membership (user_id, valid_from);
      CREATE INDEX membership_unit_index ON membership (unit_id, role);

      -- A leader's field: the units a leader is in charge of (whole_field of the membership means all).
      CREATE TABLE leader_field (
        membership_id uuid NOT NULL CONSTRAINT leader_field_membership_fk REFERENCES membership (id),
        unit_id uuid NOT NULL CONSTRAINT leader_field_unit_fk REFERENCES unit (id),
        CONSTRAINT leader_field_pk PRIMARY KEY (membership_id, unit_id)
      );

      -- One row per sign-in; a refresh rotates the token inside the session.
      CREATE TABLE session (
        id uuid CONSTRAINT session_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT session_user_fk REFERENCES user_account (id),
        user_agent text,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_reason text CONSTRAINT session_revoked_reason_check
          CHECK (revoked_reason IN ('signedOut', 'signedOutEverywhere', 'passwordChanged', 'tokenReused', 'disabled')),
        CONSTRAINT session_revoked_check CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
      );
      CREATE INDEX session_user_index ON session (user_id) WHERE revoked_at IS NULL;

      CREATE TABLE refresh_token (
        id uuid CONSTRAINT refresh_token_pk PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT refresh_token_session_fk REFERENCES session (id),
        token_hash bytea NOT NULL CONSTRAINT refresh_token_hash_key UNIQUE,
        issued_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_token_session_index ON refresh_token (session_id);

      -- Keyed by what was typed, known or not, so that an answer does not tell whether an account exists.
      CREATE TABLE sign_in_throttle (
        login text CONSTRAINT sign_in_throttle_pk PRIMARY KEY,
        failures integer NOT NULL,
        last_failed_at timestamptz NOT NULL,
        blocked_until timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_throttle, refresh_token, session, leader_field, membership, user_account`);
  }
}
