/** What a loop does and how long it rests. `run` says whether more can be done at once. */
export interface WakeableLoopOptions {
  run: () => Promise<boolean>;
  /** Rest between runs when nobody wakes it, in milliseconds: the safety net under lost notifications. */
  pollMs: number;
  /** Longest rest after repeated failures, in milliseconds. */
  longestRetryMs?: number;
  onFailure: (error: unknown, failures: number) => void;
}

/**
 * Runs one piece of work again and again, never twice at the same time: at once after being woken, else by poll.
 * After a failure it rests ever longer and waking it does not shorten that, so that a flood of notifications does not
 * become a flood of failing transactions.
 */
export class WakeableLoop {
  #woken = false;
  #stopping = false;
  #ended: Promise<void> | undefined;
  #endRest: (() => void) | undefined;
  #restsAfterFailure = false;

  constructor(private readonly options: WakeableLoopOptions) {}

  start(): void {
    if (this.#ended) throw new Error('The loop was started before.');
    this.#ended = this.#loop();
  }

  /** Something may have to be done; a call during a run is remembered. */
  wake(): void {
    this.#woken = true;
    if (!this.#restsAfterFailure) this.#endRest?.();
  }

  /** Resolves when the run in progress, if any, has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#endRest?.();
    await this.#ended;
  }

  async #loop(): Promise<void> {
    let failures = 0;
    while (!this.#stopping) {
      this.#woken = false;
      try {
        const more = await this.options.run();
        failures = 0;
        if (!more && !this.#woken) await this.#rest(this.options.pollMs);
      } catch (error) {
        failures += 1;
        this.options.onFailure(error, failures);
        this.#restsAfterFailure = true;
        await this.#rest(Math.min(this.options.longestRetryMs ?? 10_000, 100 * 2 ** Math.min(failures, 20)));
        this.#restsAfterFailure = false;
      }
    }
  }

  #rest(milliseconds: number): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
