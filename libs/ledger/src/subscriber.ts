import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { PositionedEntry } from './entry.js';

/**
 * Something that follows the ledger. `handle` gets each entry once and in order; what it writes in `transaction` commits
 * together with its cursor. Effects outside of the database happen at least once: give them the entry's id.
 */
export interface Subscriber {
  /** The key of its cursor: never changed once in use. */
  readonly name: string;
  handle(transaction: Transaction, entries: readonly PositionedEntry[]): Promise<void>;
}

/** Where feature libraries register their subscribers, in their module's `onModuleInit`. */
@Injectable()
export class SubscriberRegistry {
  readonly #subscribers = new Map<string, Subscriber>();

  register(subscriber: Subscriber): void {
    if (this.#subscribers.has(subscriber.name)) throw new Error(`Two subscribers are named "${subscriber.name}".`);
    this.#subscribers.set(subscriber.name, subscriber);
  }

  all(): Subscriber[] {
    return [...this.#subscribers.values()];
  }
}
