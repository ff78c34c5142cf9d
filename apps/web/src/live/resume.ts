import type { Change, Changes } from '../api/shapes.js';

/** What the resuming needs from outside; the tests give it a ledger of their own. */
export interface ResumePorts {
  changesAfter(after: number): Promise<Changes>;
  /** Told each change, live or replayed, at least once. */
  changed(change: Change): void;
  /** What was missed cannot be told any more: everything on the page may be out of date. */
  reset(): void;
}

/**
 * Keeps the ledger position up to which this page knows everything. While a gap is being closed the live messages are
 * passed on at once (to refresh twice does no harm), but the position waits: if the replay fails, it starts again from
 * where the gap began.
 */
export class Resume {
  private position: number | null = null;
  private heard = 0;
  private running: Promise<void> | null = null;
  private behind = false;

  constructor(private readonly ports: ResumePorts) {}

  get knownTo(): number | null {
    return this.position;
  }

  /** True from the loss of the connection until the gap is closed. */
  get isBehind(): boolean {
    return this.behind;
  }

  live(change: Change): void {
    this.ports.changed(change);
    this.hear(change.seq);
  }

  watermark(upTo: number): void {
    if (this.position === null) {
      // The first word of the server: what was read before it may have changed in between.
      this.position = upTo;
      this.ports.reset();
    }
    this.hear(upTo);
  }

  /** The connection was lost: from now on the position stands still until `catchUp` has run. */
  lost(): void {
    if (this.position !== null) this.behind = true;
  }

  /** Asks for everything since the position; calls while it runs share the one run. */
  catchUp(): Promise<void> {
    if (this.position === null) return Promise.resolve();
    this.behind = true;
    this.running ??= this.replay(this.position).finally(() => (this.running = null));
    return this.running;
  }

  private hear(seq: number): void {
    this.heard = Math.max(this.heard, seq);
    if (!this.behind && this.position !== null) this.position = Math.max(this.position, this.heard);
  }

  private async replay(after: number): Promise<void> {
    let from = after;
    for (;;) {
      const changes = await this.ports.changesAfter(from);
      if (changes.reset) this.ports.reset();
      for (const change of changes.items) this.ports.changed(change);
      from = this.position = Math.max(from, changes.upTo);
      if (!changes.more) break;
    }
    this.behind = false;
  }
}
