import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { applyDueSuccessions, takeStragglers } from '#libs/organisation';
import { successors } from '#libs/reforms';
import { Schedule } from './schedule.js';

const MINUTE_MS = 60_000;
const HOUR_ROUNDS = 60;
/** What had been begun before a reform is finished long before. */
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Applies confirmed successions of units on their day and takes what was just being written then, looking each minute. */
@Injectable()
export class Successions extends Schedule {
  constructor(@InjectDataSource() dataSource: DataSource) {
    let rounds = 0;
    super({
      everyMs: MINUTE_MS,
      longestRetryMs: 10 * MINUTE_MS,
      run: async () => {
        const now = new Date();
        const applied = applyDueSuccessions(dataSource, successors, now);
        // Whether all could be applied or not, what was just being written is taken.
        await applied.catch(() => undefined);
        // Each hour also of older reforms: a sheet that is opened again may be of a unit that has ended.
        const since = rounds++ % HOUR_ROUNDS === 0 ? null : new Date(now.getTime() - DAY_MS);
        await takeStragglers(dataSource, successors, now, since);
        await applied;
      },
      failed: 'A succession of units could not be applied',
    });
  }
}
