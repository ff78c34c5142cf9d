import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { RevocationReason } from '../domain/revocation.js';

/** One sign-in; `expiresAt` is its absolute limit, whatever is refreshed. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  userId!: string;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('text', { nullable: true })
  revokedReason!: RevocationReason | null;
}

/** A refresh token by its hash; used ones stay until the session ends, so that a second use is recognised. */
@Entity('refresh_token')
@Unique('refresh_token_hash_key', ['tokenHash'])
export class RefreshToken {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}

/** Failed sign-ins by what was typed, whether or not such an account exists. */
@Entity('sign_in_throttle')
export class SignInThrottleRow {
  @PrimaryColumn('text')
  login!: string;

  @Column('integer')
  failures!: number;

  @Column('timestamptz')
  lastFailedAt!: Date;

  @Column('timestamptz', { nullable: true })
  blockedUntil!: Date | null;
}
