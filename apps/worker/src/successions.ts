import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { caseSuccession } from '#libs/approvals';
import { evidenceSuccession } from '#libs/evidence';
import { peopleSuccession } from '#libs/identity';
import { instructionSuccession } from '#libs/instructions';
import { letterSuccession } from '#libs/letters';
import { applyDueSuccessions, organisationSuccession, takeStragglers, type Successors } from '#libs/organisation';
import { draftSuccession } from '#libs/plans';
import { sheetSuccession } from '#libs/reporting';
import { itemsFollowUnits, itemSuccession } from '#libs/work-items';
import { Schedule } from './schedule.js';

const MINUTE_MS = 60_000;
const HOUR_ROUNDS = 60;
/** What had been begun before a reform is finished long before. */
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Whatever names units: the same that the api has by registration. */
export const libraries: Successors = {
  contributors: [
    organisationSuccession,
    peopleSuccession,
    caseSuccession,
    draftSuccession,
    itemSuccession,
    evidenceSuccession,
    sheetSuccession,
    letterSuccession,
    instructionSuccession,
  ],
  follower: itemsFollowUnits,
};

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
        await applyDueSuccessions(dataSource, libraries, now);
        // Each hour also of older reforms: a sheet that is opened again may be of a unit that has ended.
        const since = rounds++ % HOUR_ROUNDS === 0 ? null : new Date(now.getTime() - DAY_MS);
        await takeStragglers(dataSource, libraries, now, since);
      },
      failed: 'A succession of units could not be applied',
    });
  }
}
