import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { caseSuccession } from '#libs/approvals';
import { evidenceSuccession } from '#libs/evidence';
import { peopleSuccession } from '#libs/identity';
import { instructionSuccession } from '#libs/instructions';
import { stackOf, WakeableLoop } from '#libs/ledger';
import { letterSuccession } from '#libs/letters';
import { applyDueSuccessions, organisationSuccession, takeStragglers, type Successors } from '#libs/organisation';
import { draftSuccession } from '#libs/plans';
import { sheetSuccession } from '#libs/reporting';
import { itemsFollowUnits, itemSuccession } from '#libs/work-items';

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
export class Successions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(Successions.name);
  readonly #loop: WakeableLoop;
  #rounds = 0;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.#loop = new WakeableLoop({
      pollMs: MINUTE_MS,
      longestRetryMs: 10 * MINUTE_MS,
      run: async () => {
        const now = new Date();
        await applyDueSuccessions(dataSource, libraries, now);
        // Each hour also of older reforms: a sheet that is opened again may be of a unit that has ended.
        const since = this.#rounds++ % HOUR_ROUNDS === 0 ? null : new Date(now.getTime() - DAY_MS);
        await takeStragglers(dataSource, libraries, now, since);
        return false;
      },
      onFailure: (error) => this.#logger.error('A succession of units could not be applied', stackOf(error)),
    });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  /** Before the data source is closed. */
  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }
}
