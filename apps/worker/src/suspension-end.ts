import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { endDueSuspensions } from '#libs/work-items';
import { Schedule } from './schedule.js';

const MINUTE_MS = 60_000;

/** Takes suspended items up again on the day that was set when they were put off, looking each minute. */
@Injectable()
export class SuspensionEnd extends Schedule {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super({
      everyMs: MINUTE_MS,
      longestRetryMs: 10 * MINUTE_MS,
      run: () => endDueSuspensions(dataSource, new Date()),
      failed: 'Suspended items could not be taken up again',
    });
  }
}
