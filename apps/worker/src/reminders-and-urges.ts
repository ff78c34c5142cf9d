import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { prepareUrges } from '#libs/letters';
import { remindOfDates } from '#libs/work-items';
import { Schedule } from './schedule.js';

const HOUR_MS = 60 * 60_000;

/**
 * Reminds of dates and prepares urges, looking each hour; a day that has begun or a date that came near is found within it.
 * Only reminders go out by themselves: no urge is sent.
 */
@Injectable()
export class RemindersAndUrges extends Schedule {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super({
      everyMs: HOUR_MS,
      longestRetryMs: HOUR_MS,
      run: async () => {
        const now = new Date();
        // First: an urge says when its unit was reminded.
        const reminding = remindOfDates(dataSource, now);
        await reminding.catch(() => undefined);
        await prepareUrges(dataSource, now);
        await reminding;
      },
      failed: 'Reminders could not go out, or urges could not be prepared',
    });
  }
}
