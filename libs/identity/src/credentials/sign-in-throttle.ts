import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { delayAfter } from '../domain/sign-in-delay.js';

const FORGOTTEN_AFTER = `interval '1 day'`;
const delays = Array.from({ length: 20 }, (_, index) => delayAfter(index + 1));

/** Slows down guessing: each failure in a row makes the next attempt with that login wait longer. */
@Injectable()
export class SignInThrottle {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Counts an attempt as failed *before* the password is looked at, so that many at once do not all slip through;
   * {@link succeeded} takes it back. Problem: `signInDelayed` with `retryAfter` in seconds.
   */
  async attempt(login: string): Promise<void> {
    const counted = await this.dataSource.query<unknown[]>(
      `INSERT INTO sign_in_throttle AS known (login, failures, last_failed_at) VALUES ($1, 1, now())
       ON CONFLICT (login) DO UPDATE SET
         last_failed_at = now(),
         failures = CASE WHEN known.last_failed_at < now() - ${FORGOTTEN_AFTER} THEN 1 ELSE known.failures + 1 END,
         blocked_until = CASE WHEN known.last_failed_at < now() - ${FORGOTTEN_AFTER} THEN NULL
           ELSE now() + make_interval(secs => ($2::int[])[least(known.failures + 1, ${delays.length})]) END
       WHERE known.blocked_until IS NULL OR known.blocked_until <= now()
       RETURNING failures`,
      [login, delays],
    );
    if (counted.length > 0) return;
    const [blocked] = await this.dataSource.query<{ seconds: number }[]>(
      'SELECT ceil(extract(epoch FROM blocked_until - now()))::int AS seconds FROM sign_in_throttle WHERE login = $1',
      [login],
    );
    throw new Problem('signInDelayed', { extension: { retryAfter: Math.max(blocked?.seconds ?? 1, 1) } });
  }

  /** Forgets the failures of a login once its password was right. */
  async succeeded(login: string): Promise<void> {
    await this.dataSource.query('DELETE FROM sign_in_throttle WHERE login = $1', [login]);
  }
}
