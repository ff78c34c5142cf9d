import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../support/seeded-random.js';
import { PASSWORD } from '../../support/a-person.js';
import type { KilledProduct, Victim } from './killed-product.js';

/** What the api answered. */
export interface Answer {
  status: number;
  body: unknown;
  headers: Headers;
}

/** A request to the api. */
export interface Ask {
  by: string;
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH';
  path: string;
  version?: number;
  body?: object | Buffer;
  headers?: Record<string, string>;
}

/** Something the api said was done. */
export interface Acknowledged {
  act: string;
  /** What was changed, and the version it has since; the version is 0 where it has none. */
  subject: string;
  version: number;
}

/** How often a request that nobody answered turned out to have been done, or not. */
export interface Unanswered {
  done: number;
  undone: number;
}

const CHANCE = 0.4;
// Everything may be down at once, on a machine that does other things too.
const GIVE_UP_MS = 600_000;
const PAUSE_MS = 40;
/** One in ten of all kinds, so that each is met; the api most often. */
const likely: readonly Victim[] = [
  'api',
  'api',
  'api',
  'api',
  'api',
  'postgres',
  'postgres',
  'postgres',
  'worker',
  'all',
];

/** A client that repeats what was not acknowledged, and while it asks, things are killed. */
export class Teller {
  readonly acknowledged: Acknowledged[] = [];
  readonly unanswered: Unanswered = { done: 0, undone: 0 };
  readonly #tokens = new Map<string, string>();
  /** Kills left to do; none at first, and no more in the end. */
  killsLeft = 0;
  #usualMs = 40;

  constructor(
    private readonly product: KilledProduct,
    private readonly random: SeededRandom,
  ) {}

  /** Reads, as often as it takes. */
  async read<Body>(by: string, path: string): Promise<Body> {
    for (const deadline = Date.now() + GIVE_UP_MS; Date.now() < deadline; await sleep(PAUSE_MS)) {
      const answer = await this.#once({ by, method: 'GET', path });
      if (answer?.status === 200) return answer.body as Body;
      if (answer) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    throw new Error(`GET ${path}: no answer.`);
  }

  /** The headers of what is there, as often as it takes. */
  async head(by: string, path: string, headers: Record<string, string>): Promise<Headers> {
    for (const deadline = Date.now() + GIVE_UP_MS; Date.now() < deadline; await sleep(PAUSE_MS)) {
      const answer = await this.#once({ by, method: 'HEAD', path, headers });
      if (answer?.status === 200) return answer.headers;
      if (answer) throw new Error(`HEAD ${path}: ${answer.status}`);
    }
    throw new Error(`HEAD ${path}: no answer.`);
  }

  /** Makes something that only the answer names, again where nobody answered; where it is. */
  async located(act: string, ask: Ask): Promise<string> {
    for (const deadline = Date.now() + GIVE_UP_MS; Date.now() < deadline; await sleep(PAUSE_MS)) {
      const answer = await this.#dangerously(ask);
      if (answer?.status === 201) return answer.headers.get('location') ?? '';
      if (answer) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    throw new Error(`${act}: no answer.`);
  }

  /**
   * Does something once: the same request again while nobody answers, unless `done` finds that an earlier one was heard.
   * Answers with the body where it was acknowledged, and null where it was only found done.
   */
  async act<Body extends { id?: string; version?: number }>(
    act: string,
    ask: Ask,
    done: () => Promise<boolean>,
    subject?: string,
  ): Promise<Body | null> {
    let unheard = 0;
    for (const deadline = Date.now() + GIVE_UP_MS; Date.now() < deadline; await sleep(PAUSE_MS)) {
      const answer = await this.#dangerously(ask);
      if (answer && answer.status < 300) {
        const body = (answer.body ?? {}) as Body;
        this.acknowledged.push({ act, subject: subject ?? body.id ?? '', version: body.version ?? 0 });
        this.unanswered.undone += unheard;
        return body;
      }
      if (answer && unheard === 0) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
      if (!answer) unheard += 1;
      if (await done()) {
        this.unanswered.done += 1;
        return null;
      }
      if (answer) throw new Error(`${act}, repeated: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    throw new Error(`${act}: no answer.`);
  }

  /** Sends a request that changes something; on the way, something may be killed. */
  async #dangerously(ask: Ask): Promise<Answer | null> {
    if (this.killsLeft <= 0 || this.random.next() > CHANCE) {
      const began = performance.now();
      const answer = await this.#once(ask);
      if (answer) this.#usualMs += (performance.now() - began - this.#usualMs) / 8;
      return answer;
    }
    // Anywhere in the time that such a request takes on this machine, and a little after it.
    const [victim, after] = [this.random.of(likely), this.random.next() * 1.2 * this.#usualMs];
    const [answer, struck] = await Promise.all([this.#once(ask), sleep(after).then(() => this.product.strike(victim))]);
    if (struck) this.killsLeft -= 1;
    return answer;
  }

  /** One request; null where it was not answered, or only by “something is wrong here”. */
  async #once({ by, method, path, version, body, headers = {} }: Ask): Promise<Answer | null> {
    try {
      const answer = await fetch(`${this.product.address}/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#tokens.get(by) ?? (await this.#signIn(by))}`,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(body === undefined || Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      // A token lasts ten minutes.
      if (answer.status === 401) this.#tokens.delete(by);
      if (answer.status >= 500 || answer.status === 401) return null;
      return {
        status: answer.status,
        body: /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
        headers: answer.headers,
      };
    } catch (error) {
      // Not “instanceof”: fetch lives outside of the test’s own world.
      if (String(error).startsWith('TypeError')) return null;
      throw error;
    }
  }

  async #signIn(by: string): Promise<string> {
    const answer = await fetch(`${this.product.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: by, password: PASSWORD }),
    });
    if (answer.status !== 200) throw new TypeError(`Signing in as ${by}: ${answer.status}`);
    const { accessToken } = (await answer.json()) as { accessToken: string };
    this.#tokens.set(by, accessToken);
    return accessToken;
  }
}
