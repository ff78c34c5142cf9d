import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { lockDueWindows } from '#libs/reporting';
import { Schedule } from './schedule.js';

const MINUTE_MS = 60_000;

/** Locks reporting windows once their due day has ended, looking each minute. */
@Injectable()
export class WindowLock extends Schedule {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super({
      everyMs: MINUTE_MS,
      longestRetryMs: 10 * MINUTE_MS,
      run: () => lockDueWindows(dataSource, new Date()),
      failed: 'Due reporting windows could not be locked',
    });
  }
}
