import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import {
  listeningUrl,
  NotificationListener,
  POSITION_CHANNEL,
  type PositionedEntry,
  readPositions,
  stackOf,
  WakeableLoop,
} from '#libs/ledger';

const BATCH = 500;
const POLL_MS = 500;

/** Follows the positions of the ledger for this process: every one of them, once and in order. */
@Injectable()
export class PositionTail {
  readonly #logger = new Logger(PositionTail.name);
  #loop: WakeableLoop | undefined;
  #listener: NotificationListener | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Hands over everything after `position` in batches; a batch whose handling throws is handed over again. */
  start(position: number, handle: (entries: readonly PositionedEntry[]) => Promise<void>): void {
    let after = position;
    const loop = new WakeableLoop({
      pollMs: POLL_MS,
      longestRetryMs: 2_000,
      run: async () => {
        const entries = await readPositions(this.dataSource.manager, after, BATCH);
        if (entries.length === 0) return false;
        await handle(entries);
        after = entries.at(-1)?.position ?? after;
        return entries.length === BATCH;
      },
      onFailure: (error, failures) =>
        this.#logger.error(`Following the ledger failed ${failures} times in a row; it is tried again`, stackOf(error)),
    });
    this.#listener = new NotificationListener({
      url: listeningUrl(this.dataSource),
      channels: [POSITION_CHANNEL],
      applicationName: 'duban live',
      onWake: () => loop.wake(),
      onFailure: (error) => this.#logger.warn(`Listening for positions broke; polling meanwhile. ${String(error)}`),
    });
    this.#loop = loop;
    loop.start();
    this.#listener.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#listener?.stop(), this.#loop?.stop()]);
  }
}
