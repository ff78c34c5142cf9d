import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { stackOf, WakeableLoop } from '#libs/ledger';
import { lockDueWindows } from '#libs/reporting';

const MINUTE_MS = 60_000;

/** Locks reporting windows once their due day has ended, looking each minute. */
@Injectable()
export class WindowLock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(WindowLock.name);
  readonly #loop: WakeableLoop;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.#loop = new WakeableLoop({
      pollMs: MINUTE_MS,
      longestRetryMs: 10 * MINUTE_MS,
      run: async () => {
        await lockDueWindows(dataSource, new Date());
        return false;
      },
      onFailure: (error) => this.#logger.error('Due reporting windows could not be locked', stackOf(error)),
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
