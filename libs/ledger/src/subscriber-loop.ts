import type { DataSource } from 'typeorm';
import { advanceSubscriber, ensureCursor } from './advance-subscriber.js';
import type { Subscriber } from './subscriber.js';
import { WakeableLoop } from './wakeable-loop.js';

/** How a subscriber's loop tells of trouble. */
export type SubscriberFailure = (error: unknown, subscriber: string, failures: number) => void;

const BATCH = 500;
const POLL_MS = 500;

/**
 * The loop of one subscriber: each has its own, so that one which fails holds up no other. After a failure it goes entry
 * by entry: all before the one that cannot be handled are done, and the order is kept.
 */
export function subscriberLoop(
  dataSource: DataSource,
  subscriber: Subscriber,
  onFailure: SubscriberFailure,
): WakeableLoop {
  let batch = BATCH;
  let hasCursor = false;
  return new WakeableLoop({
    pollMs: POLL_MS,
    longestRetryMs: 30_000,
    run: async () => {
      if (!hasCursor) await ensureCursor(dataSource, subscriber.name);
      hasCursor = true;
      const handled = await advanceSubscriber(dataSource, subscriber, batch);
      const more = handled === batch;
      if (!more) batch = BATCH;
      return more;
    },
    onFailure: (error, failures) => {
      batch = 1;
      onFailure(error, subscriber.name, failures);
    },
  });
}
