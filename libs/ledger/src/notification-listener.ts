import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** What to listen to. `onWake` is called for each notification and after each (re)connection, when some may be lost. */
export interface NotificationListenerOptions {
  url: string;
  channels: readonly string[];
  applicationName: string;
  onWake: () => void;
  onFailure: (error: unknown) => void;
  retryMs?: number;
}

/**
 * Listens on a connection of its own (a pooled one would lose its LISTEN when it is handed back) and connects again
 * whenever it breaks. Notifications are only a hint to look: whoever listens also polls.
 */
export class NotificationListener {
  readonly #stop = new AbortController();
  #ended: Promise<void> | undefined;

  constructor(private readonly options: NotificationListenerOptions) {}

  start(): void {
    if (this.#ended) throw new Error('The listener was started before.');
    this.#ended = this.#listen();
  }

  /** Resolves when the connection is closed. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  async #listen(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#listenOnce(signal);
      } catch (error) {
        this.options.onFailure(error);
      }
      if (!signal.aborted) await sleep(this.options.retryMs ?? 500, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Returns when stopped; throws when the connection cannot be made or breaks. */
  async #listenOnce(signal: AbortSignal): Promise<void> {
    const client = new Client({
      connectionString: this.options.url,
      application_name: this.options.applicationName,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    const broken = new Promise<never>((_, reject) => {
      client.once('error', reject);
      client.once('end', () => reject(new Error('The listening connection was closed.')));
    });
    broken.catch(() => undefined);
    client.on('error', () => undefined); // pg may report several for one break; unheard, they would end the process
    client.on('notification', this.options.onWake);
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      await client.connect();
      for (const channel of this.options.channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      this.options.onWake();
      await Promise.race([stopped, broken]);
    } finally {
      // One for each connection that broke would stay.
      signal.removeEventListener('abort', stop);
      await client.end().catch(() => undefined);
    }
  }
}
