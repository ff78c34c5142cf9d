import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { PENDING_CHANNEL } from './append.js';
import { listeningUrl } from './listening-url.js';
import { NotificationListener } from './notification-listener.js';
import { sequence, SEQUENCE_BATCH } from './sequence.js';
import { stackOf } from './stack-of.js';
import { WakeableLoop } from './wakeable-loop.js';

const POLL_MS = 250;

/** A sequencer of this process: any number of processes may run one, the lock on the head lets one work at a time. */
@Injectable()
export class SequencerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(SequencerService.name);
  readonly #loop: WakeableLoop;
  readonly #listener: NotificationListener;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.#loop = new WakeableLoop({
      pollMs: POLL_MS,
      longestRetryMs: 5_000,
      run: async () => (await sequence(dataSource)) === SEQUENCE_BATCH,
      onFailure: (error, failures) =>
        this.#logger.error(`Sequencing failed ${failures} times in a row; it is tried again`, stackOf(error)),
    });
    this.#listener = new NotificationListener({
      url: listeningUrl(dataSource),
      channels: [PENDING_CHANNEL],
      applicationName: 'duban sequencer',
      onWake: () => this.#loop.wake(),
      onFailure: (error) =>
        this.#logger.warn(`Listening for pending entries broke; polling meanwhile. ${String(error)}`),
    });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
    this.#listener.start();
  }

  /** Before the data source is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.#listener.stop(), this.#loop.stop()]);
  }
}
