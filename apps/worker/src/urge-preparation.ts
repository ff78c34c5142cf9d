import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { prepareUrges } from '#libs/letters';
import { stackOf, WakeableLoop } from '#libs/ledger';

const HOUR_MS = 60 * 60_000;

/** Prepares urges, looking each hour; a day that has begun or a date that came near is found within it. None is sent. */
@Injectable()
export class UrgePreparation implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(UrgePreparation.name);
  readonly #loop: WakeableLoop;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.#loop = new WakeableLoop({
      pollMs: HOUR_MS,
      longestRetryMs: HOUR_MS,
      run: async () => {
        await prepareUrges(dataSource, new Date());
        return false;
      },
      onFailure: (error) => this.#logger.error('Urges could not be prepared', stackOf(error)),
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
