import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Actor, ActorSource } from '#libs/access';
import { queryPrepared } from '#libs/database';
import { type CalendarDate, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { AccessTokens } from './credentials/access-tokens.js';
import { loadMemberships } from './queries/load-memberships.js';

interface SessionState {
  userId: string;
  name: string;
  mustChangePassword: boolean;
  stands: boolean;
  day: CalendarDate;
  /** Both epochs in one: what is remembered of a person holds as long as neither changes. */
  epochs: string;
}

const REMEMBERED_SESSIONS = 20_000;

// Each request of each person asks this.
const SESSION_STATE = `
    SELECT session.user_id AS "userId", account.name, account.must_change_password AS "mustChangePassword",
      session.revoked_at IS NULL AND session.expires_at > now() AND account.status = 'active' AS stands,
      (now() AT TIME ZONE '${DEFAULT_TIME_ZONE}')::date AS day,
      account.access_epoch || '/' || organisation.epoch AS epochs
    FROM session
    JOIN user_account AS account ON account.id = session.user_id
    CROSS JOIN organisation_epoch AS organisation
    WHERE session.id = $1`;

/**
 * Makes the actor of a request from its access token. One indexed statement per request asks whether the session
 * stands; memberships are remembered under the epochs it returns, so rights move with the next request everywhere.
 */
@Injectable()
export class DatabaseActorSource extends ActorSource {
  private readonly remembered = new Map<string, { key: string; actor: Actor }>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accessTokens: AccessTokens,
  ) {
    super();
  }

  async authenticate(accessToken: string): Promise<Actor> {
    return this.ofSession(this.accessTokens.read(accessToken));
  }

  async ofSession({ userId, sessionId }: { userId: string; sessionId: string }): Promise<Actor> {
    const [state] = await queryPrepared<SessionState>(this.dataSource.manager, SESSION_STATE, [sessionId]);
    if (!state || !state.stands || state.userId !== userId) {
      this.remembered.delete(sessionId);
      throw new Problem('sessionEnded');
    }
    const { name, mustChangePassword } = state;
    const key = `${state.epochs} ${state.day} ${mustChangePassword}`;
    const known = this.remembered.get(sessionId);
    if (known?.key === key) return known.actor;
    const memberships = await loadMemberships(this.dataSource.manager, userId, state.day);
    const actor: Actor = Object.freeze({ userId, sessionId, name, mustChangePassword, memberships });
    this.remember(sessionId, key, actor);
    return actor;
  }

  private remember(sessionId: string, key: string, actor: Actor): void {
    this.remembered.delete(sessionId);
    this.remembered.set(sessionId, { key, actor });
    if (this.remembered.size <= REMEMBERED_SESSIONS) return;
    const [oldest] = this.remembered.keys();
    if (oldest !== undefined) this.remembered.delete(oldest);
  }
}
