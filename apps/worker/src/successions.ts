import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { caseSuccession } from '#libs/approvals';
import { evidenceSuccession } from '#libs/evidence';
import { peopleSuccession } from '#libs/identity';
import { stackOf, WakeableLoop } from '#libs/ledger';
import { applyDueSuccessions, organisationSuccession, type Successors } from '#libs/organisation';
import { sheetSuccession } from '#libs/reporting';
import { itemsFollowUnits, itemSuccession } from '#libs/work-items';

const MINUTE_MS = 60_000;

/** Whatever names units, in the order in which it moves: sheets and evidence look at where the items went. */
const libraries: Successors = {
  contributors: [
    organisationSuccession,
    peopleSuccession,
    caseSuccession,
    itemSuccession,
    evidenceSuccession,
    sheetSuccession,
  ],
  follower: itemsFollowUnits,
};

/** Applies confirmed successions of units on their day, looking each minute. */
@Injectable()
export class Successions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(Successions.name);
  readonly #loop: WakeableLoop;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.#loop = new WakeableLoop({
      pollMs: MINUTE_MS,
      longestRetryMs: 10 * MINUTE_MS,
      run: async () => {
        await applyDueSuccessions(dataSource, libraries, new Date());
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
