import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { stackOf, WakeableLoop } from '#libs/ledger';

/** What is done at start and again after a while, for as long as the worker runs. Any number of workers may do it. */
export interface Scheduled {
  readonly everyMs: number;
  /** The longest wait after a failure, in milliseconds. */
  readonly longestRetryMs: number;
  readonly run: () => Promise<unknown>;
  /** What the log says of a failure. */
  readonly failed: string;
}

/** A schedule of the worker: starts with it, and ends before its data source is closed. */
export abstract class Schedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #loop: WakeableLoop;

  constructor({ everyMs, longestRetryMs, run, failed }: Scheduled) {
    const logger = new Logger(new.target.name);
    this.#loop = new WakeableLoop({
      pollMs: everyMs,
      longestRetryMs,
      run: async () => {
        await run();
        return false;
      },
      onFailure: (error) => logger.error(failed, stackOf(error)),
    });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }
}
