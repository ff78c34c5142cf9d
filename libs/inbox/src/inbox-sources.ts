import { Injectable } from '@nestjs/common';
import type { InboxKind } from '#libs/contracts';
import type { InboxSource } from './inbox-source.js';

/** What the libraries above add to the list; each registers its sources when it starts. */
@Injectable()
export class InboxSources {
  private readonly sources: InboxSource[] = [];

  /** A kind has one source: two would give lines that nobody can tell apart. */
  register(...sources: readonly InboxSource[]): void {
    for (const source of sources) {
      const twice = source.kinds.find((kind) => this.sources.some(({ kinds }) => kinds.includes(kind)));
      if (twice) throw new Error(`The kind “${twice}” of the inbox is registered twice.`);
      this.sources.push(source);
    }
  }

  /** All rows of all sources in one statement. */
  rows(): string {
    return this.sources
      .map(({ rows, tellsUrged }) => (tellsUrged ? `(${rows})` : `SELECT one.*, false FROM (${rows}) AS one`))
      .join(' UNION ALL ');
  }

  /** The sources that have one of these kinds. */
  of(kinds: ReadonlySet<InboxKind>): readonly InboxSource[] {
    return this.sources.filter((source) => source.kinds.some((kind) => kinds.has(kind)));
  }
}
