import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '../api/shapes.js';
import { affectedBy, goneWith, type Affected } from './routing.js';

const GATHER_MS = 100;

/**
 * Gathers what a burst of changes touches and refreshes it once: issuing a plan says a hundred things within a moment.
 * Data on the screen stays there until its successor has arrived.
 */
export class CacheRefresh {
  private readonly waiting = new Map<string, Affected>();
  private conditional: Affected[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly cache: QueryClient) {}

  readonly changed = (change: Change): void => {
    if (!change.gone) return this.gather(affectedBy(change));
    const { forget, refresh } = goneWith(change);
    // An open page asks once more and is told 404; what nobody looks at is dropped.
    for (const { key } of forget) this.cache.removeQueries({ queryKey: key, type: 'inactive' });
    this.gather([...forget, ...refresh]);
  };

  readonly everything = (): void => {
    this.gather([{ key: [] }]);
  };

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.clear();
    this.conditional = [];
  }

  private gather(affected: Affected[]): void {
    for (const one of affected) {
      if (one.when) this.conditional.push(one);
      else this.waiting.set(JSON.stringify(one.key), one);
    }
    this.timer ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  private flush(): void {
    const whole = this.waiting.get('[]');
    const affected = whole ? [whole] : [...this.waiting.values(), ...this.conditional];
    this.stop();
    for (const { key, when } of affected) {
      // A request under way may have read the old state: it is cancelled and asked again.
      void this.cache.invalidateQueries({
        queryKey: key,
        predicate: when && ((query) => when(query.state.data)),
      });
    }
  }
}
