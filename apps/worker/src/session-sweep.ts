import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { forgetAnswers } from '#libs/database';
import { removeEndedSessions } from '#libs/identity';
import { Schedule } from './schedule.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes, at start and once a day, what nobody can use any more: ended sessions, old failures to sign in and
 * answers to requests that will not come again.
 */
@Injectable()
export class SessionSweep extends Schedule {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super({
      everyMs: DAY_MS,
      longestRetryMs: 60_000,
      run: async () => {
        // A day later than ended, so that a late answer to the person is still “the session has ended”.
        const aDayAgo = new Date(Date.now() - DAY_MS);
        await removeEndedSessions(dataSource.manager, aDayAgo);
        await forgetAnswers(dataSource.manager, aDayAgo);
      },
      failed: 'Ended sessions and old answers could not be removed',
    });
  }
}
