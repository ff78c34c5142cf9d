import { isDeepStrictEqual } from 'node:util';
import type { BenchRequest } from './load/fire.js';

/** What only ours answers, because it takes the lifecycle to know it. */
const OURS_ALONE = 'actions';
const SHOWN = 3000;

/** Throws unless both servers answer a request alike; the bare one leaves out what takes our lifecycle. Gives the answer. */
export async function ensureSameAnswer(ours: string, bare: string, request: BenchRequest): Promise<unknown> {
  const [our, their] = await Promise.all([ask(ours, request), ask(bare, request)]);
  if (isDeepStrictEqual(our, their)) return our;
  const shown = [our, their].map((answer) => JSON.stringify(answer).slice(0, SHOWN));
  throw new Error(`The servers differ in ${request.path}:\nours ${shown[0]}\nbare ${shown[1]}`);
}

/** The answer of one server, without what only ours gives. */
export async function ask(url: string, { method, path, headers, body }: BenchRequest): Promise<unknown> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  delete answer[OURS_ALONE];
  return answer;
}
