import type { DataSource } from 'typeorm';
import { queryPrepared, unseen } from '#libs/database';
import { type CalendarDate, DEFAULT_TIME_ZONE } from '#libs/kernel';

/** A session as it stands now. */
export interface SessionState {
  userId: string;
  name: string;
  mustChangePassword: boolean;
  stands: boolean;
  day: CalendarDate;
  /** Both epochs in one: what is remembered of a person holds as long as neither changes. */
  epochs: string;
}

interface Asker {
  sessionId: string;
  resolve: (state: SessionState | undefined) => void;
  reject: (error: unknown) => void;
}

/**
 * Asks the database for the sessions of all requests that the sockets brought in one turn of the event loop, in one
 * statement: under load that is one for several requests, and the way there and back costs more than the look
 * (docs/performance.md). Nobody is given an answer older than the question. A turn does not wait for the statement of the
 * one before it, so that requests do not go in step (×1.14 for an item in one paired run; complete runs did not show it).
 */
export class SessionStates {
  private waiting: Asker[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /** Undefined where there is no such session. */
  stateOf(sessionId: string): Promise<SessionState | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ sessionId, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => void this.answer(this.waiting.splice(0)));
    });
  }

  private async answer(askers: readonly Asker[]): Promise<void> {
    try {
      const ids = [...new Set(askers.map(({ sessionId }) => sessionId))];
      const rows = await queryPrepared<SessionState & { id: string }>(this.dataSource.manager, STATES, [ids]);
      const states = new Map(rows.map(({ id, ...state }) => [id, state]));
      for (const { sessionId, resolve } of askers) resolve(states.get(sessionId));
    } catch (error) {
      for (const { reject } of askers) reject(error);
    }
  }
}

// LIMIT keeps each session's rows a look-up by key, however many are asked for.
const STATES = `
  SELECT asked.id, state.*
  FROM unnest(${unseen('$1', 'uuid[]')}) AS asked (id)
  CROSS JOIN LATERAL (
    SELECT session.user_id AS "userId", account.name, account.must_change_password AS "mustChangePassword",
      session.revoked_at IS NULL AND session.expires_at > now() AND account.status = 'active' AS stands,
      (now() AT TIME ZONE '${DEFAULT_TIME_ZONE}')::date AS day,
      account.access_epoch || '/' || organisation.epoch AS epochs
    FROM session
    JOIN user_account AS account ON account.id = session.user_id
    CROSS JOIN organisation_epoch AS organisation
    WHERE session.id = asked.id LIMIT 1) AS state`;
