import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Actor, ActorSource, type PresumedActor } from '#libs/access';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { AccessTokens } from './credentials/access-tokens.js';
import { Remembered } from './domain/remembered.js';
import { loadMemberships } from './queries/load-memberships.js';
import { SessionStates } from './queries/session-states.js';

const REMEMBERED_SESSIONS = 20_000;

/**
 * Makes the actor of a request from its access token. The database is asked at each request whether the session
 * stands; memberships are remembered under the epochs it returns, so rights move with the next request everywhere.
 */
@Injectable()
export class DatabaseActorSource extends ActorSource {
  private readonly sessions: SessionStates;
  private readonly remembered = new Remembered<{ key: string; actor: Actor }>(REMEMBERED_SESSIONS);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accessTokens: AccessTokens,
  ) {
    super();
    this.sessions = new SessionStates(dataSource);
  }

  async authenticate(accessToken: string): Promise<Actor> {
    return this.ofSession(this.accessTokens.read(accessToken));
  }

  presume(accessToken: string): PresumedActor {
    const claims = this.accessTokens.read(accessToken);
    const known = this.remembered.get(claims.sessionId)?.actor;
    return { remembered: known?.userId === claims.userId ? known : undefined, confirmed: this.ofSession(claims) };
  }

  async ofSession({ userId, sessionId }: { userId: string; sessionId: string }): Promise<Actor> {
    const state = await this.sessions.stateOf(sessionId);
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
    this.remembered.set(sessionId, { key, actor });
    return actor;
  }
}
