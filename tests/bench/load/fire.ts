import autocannon, { type Request, type Result } from 'autocannon';
import { perRequest, type ProcessorTime } from './processor-time.js';
import { quantile } from './quantiles.js';

/** A request as the benchmark sends it. */
export interface BenchRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  /** JSON. */
  body?: string;
}

/** How hard, and until when: for so many seconds, or until each request was sent once. */
export interface Volley {
  connections: number;
  seconds: number | 'each once';
}

/** What one server did in one round; times in milliseconds. */
export interface Round {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Per request, where it can be known. */
  processor: ProcessorTime | undefined;
}

/** A server under load. */
export interface Aim {
  url: string;
  /** How much processor time was used so far. */
  processorTime: () => ProcessorTime | undefined;
}

/** Sends the requests to a server, each connection its own part of them, and throws if one is not answered with 2xx. */
export async function fire(
  { url, processorTime }: Aim,
  requests: readonly BenchRequest[],
  volley: Volley,
): Promise<Round> {
  const connections = Math.min(volley.connections, requests.length);
  const once = volley.seconds === 'each once';
  let begun = 0;
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const before = processorTime();
  const startedAt = performance.now();
  let lastAt = startedAt;
  const { errors } = await new Promise<Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        ...(volley.seconds === 'each once'
          ? { amount: requests.length - (requests.length % connections) }
          : { duration: volley.seconds }),
        sampleInt: 50,
        timeout: 30,
        setupClient: (client) => {
          const first = begun++;
          const own = once
            ? requests.filter((_, index) => index % connections === first)
            : rotated(requests, Math.floor((first * requests.length) / connections));
          client.setRequests(own.map((request): Request => ({ ...request })));
        },
      },
      (error: Error | null, result) => (error ? reject(error) : resolve(result)),
    );
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      lastAt = performance.now();
    });
  });
  const refused = [...statuses].filter(([status]) => status < 200 || status > 299);
  if (errors > 0 || refused.length > 0 || times.length === 0)
    throw new Error(`${url}${requests[0]?.path}: ${errors} errors, answers by status ${JSON.stringify([...statuses])}`);
  const after = processorTime();
  const sorted = Float64Array.from(times).sort();
  return {
    requests: times.length,
    perSecond: (times.length * 1000) / (lastAt - startedAt),
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    processor: perRequest(before, after, times.length),
  };
}

const rotated = <T>(all: readonly T[], by: number): T[] => [...all.slice(by), ...all.slice(0, by)];
