import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { prepareUrges } from '#libs/letters';
import { Schedule } from './schedule.js';

const HOUR_MS = 60 * 60_000;

/** Prepares urges, looking each hour; a day that has begun or a date that came near is found within it. None is sent. */
@Injectable()
export class UrgePreparation extends Schedule {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super({
      everyMs: HOUR_MS,
      longestRetryMs: HOUR_MS,
      run: () => prepareUrges(dataSource, new Date()),
      failed: 'Urges could not be prepared',
    });
  }
}
