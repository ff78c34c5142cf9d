import type { Colleagues } from './shapes.js';

/** Where people are looked for by a part of the name or of the unit; `key` is theirs in the cache. */
export interface PeopleSource {
  readonly key: readonly unknown[];
  readonly find: (text: string, signal: AbortSignal) => Promise<Colleagues>;
}
