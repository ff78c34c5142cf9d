import type { FastifyRequest } from 'fastify';
import { Problem, type ProblemDetail } from '#libs/kernel';

/** PostgreSQL's text holds neither a zero character nor half a surrogate pair, which JSON can carry both. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Refuses text that cannot be stored before anybody reads it, guards included. Problem: `invalidInput`. */
export function refuseUnstorableText(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  const errors = [...unstorable(request.body), ...unstorable(request.query)];
  done(errors.length === 0 ? undefined : new Problem('invalidInput', { errors }));
}

/** Walks without recursion: a body may be nested a million levels deep. */
function unstorable(root: unknown): ProblemDetail[] {
  const found: ProblemDetail[] = [];
  const open: { value: unknown; path: string }[] = [{ value: root, path: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && UNSTORABLE.test(value))
      found.push({ code: 'unstorableText', path, message: MESSAGE });
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const [key, member] of Object.entries(value)) open.push({ value: member, path: `${path}/${key}` });
  }
  return found;
}

const MESSAGE = '含有无法保存的字符，请删除后重试。';
