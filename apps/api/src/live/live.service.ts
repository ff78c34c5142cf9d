import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { ledgerHead, stackOf, WakeableLoop } from '#libs/ledger';
import { LiveDelivery } from './live-delivery.js';
import { LiveSockets } from './live-sockets.js';
import { InjectTimings, type LiveTimings } from './live-timings.js';
import { PositionTail } from './position-tail.js';

/** Starts the live status with the api and ends it before its connections are closed. */
@Injectable()
export class LiveService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(LiveService.name);
  readonly #heartbeat: WakeableLoop;

  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly tail: PositionTail,
    private readonly delivery: LiveDelivery,
    private readonly sockets: LiveSockets,
    @InjectTimings() timings: LiveTimings,
  ) {
    this.#heartbeat = new WakeableLoop({
      pollMs: timings.heartbeatMs,
      longestRetryMs: timings.heartbeatMs,
      run: async () => {
        await this.delivery.heartbeat();
        return false;
      },
      onFailure: (error) => this.#logger.warn(`Looking after the sockets failed. ${stackOf(error)}`),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const head = await ledgerHead(this.manager);
    this.delivery.begin(head);
    this.tail.start(head, (entries) => this.delivery.deliver(entries));
    this.#heartbeat.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.tail.stop(), this.#heartbeat.stop()]);
    this.sockets.server.local.disconnectSockets(true);
  }
}
