/** Acts that take turns: so many at a time, and so many that wait for theirs. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** Runs an act when its turn comes, in the order they came; null where too many wait already. */
  take<T>(act: () => Promise<T>): Promise<T> | null {
    if (this.running < this.atOnce) {
      this.running += 1;
      return this.run(act);
    }
    if (this.waiting.length >= this.mostWaiting) return null;
    return new Promise<void>((resolve) => this.waiting.push(resolve)).then(() => this.run(act));
  }

  private async run<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } finally {
      // The place is handed on, not given up: nobody who comes in between may take it.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
