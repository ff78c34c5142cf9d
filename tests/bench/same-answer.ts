import { isDeepStrictEqual } from 'node:util';
import type { BenchRequest } from './load/fire.js';

/** What only ours answers, because it takes the lifecycle to know it. */
const OURS_ALONE = 'actions';

/** Throws unless both servers answer a request alike; the bare one leaves out what takes our lifecycle. */
export async function ensureSameAnswer(ours: string, bare: string, request: BenchRequest): Promise<void> {
  const [our, their] = await Promise.all([ask(ours, request), ask(bare, request)]);
  if (isDeepStrictEqual(our, their)) return;
  throw new Error(`The servers differ in ${request.path}:\nours ${JSON.stringify(our)}\nbare ${JSON.stringify(their)}`);
}

async function ask(url: string, { method, path, headers }: BenchRequest): Promise<unknown> {
  const response = await fetch(`${url}${path}`, { method, headers });
  const body = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${JSON.stringify(body)}`);
  delete body[OURS_ALONE];
  return body;
}
