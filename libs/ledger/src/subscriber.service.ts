import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { listeningUrl } from './listening-url.js';
import { NotificationListener } from './notification-listener.js';
import { POSITION_CHANNEL } from './sequence.js';
import { stackOf } from './stack-of.js';
import { SubscriberRegistry } from './subscriber.js';
import { subscriberLoop, type SubscriberFailure } from './subscriber-loop.js';
import type { WakeableLoop } from './wakeable-loop.js';

/** Runs every registered subscriber in this process; a cursor's lock lets one process at a time handle its entries. */
@Injectable()
export class SubscriberService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(SubscriberService.name);
  readonly #listener: NotificationListener;
  #loops: WakeableLoop[] = [];

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: SubscriberRegistry,
  ) {
    this.#listener = new NotificationListener({
      url: listeningUrl(dataSource),
      channels: [POSITION_CHANNEL],
      applicationName: 'duban subscribers',
      onWake: () => this.#loops.forEach((loop) => loop.wake()),
      onFailure: (error) => this.#logger.warn(`Listening for positions broke; polling meanwhile. ${String(error)}`),
    });
  }

  onApplicationBootstrap(): void {
    const failed: SubscriberFailure = (error, subscriber, failures) =>
      this.#logger.error(
        `Subscriber "${subscriber}" failed ${failures} times in a row; it is tried again`,
        stackOf(error),
      );
    this.#loops = this.registry.all().map((subscriber) => subscriberLoop(this.dataSource, subscriber, failed));
    this.#loops.forEach((loop) => loop.start());
    this.#listener.start();
  }

  /** Before the data source is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.#listener.stop(), ...this.#loops.map((loop) => loop.stop())]);
  }
}
