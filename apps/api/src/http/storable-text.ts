import type { FastifyRequest } from 'fastify';
import { Problem, type ProblemDetail } from '#libs/kernel';

/** Neither PostgreSQL nor canonical JSON (RFC 8785) holds a zero character or half a surrogate pair; JSON can carry both. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const MESSAGE = '文字中含有无法保存的字符，请删除后重试。';

/**
 * A hook that refuses text which cannot be stored. It runs before everything that reads a body, guards included: a
 * login with a zero character would be a fault of the sign-in otherwise. Problem: `invalidInput`.
 */
export function refuseUnstorableText(
  { body, query }: Pick<FastifyRequest, 'body' | 'query'>,
  _reply: unknown,
  done: (error?: Error) => void,
): void {
  const errors = [...unstorable(body), ...unstorable(query)];
  done(errors.length === 0 ? undefined : new Problem('invalidInput', { errors }));
}

/** Walks without recursion: a body may be nested deeper than the stack is high. */
function unstorable(root: unknown): ProblemDetail[] {
  const found: ProblemDetail[] = [];
  const open: { value: unknown; path: readonly string[] }[] = [{ value: root, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && UNSTORABLE.test(value)) found.push(detail(path));
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const [key, member] of Object.entries(value)) {
      if (UNSTORABLE.test(key)) found.push(detail(path));
      // Deeper than any shape of ours nothing is stored: validation refuses it.
      if (path.length < DEEPEST) open.push({ value: member, path: [...path, key] });
    }
  }
  return found;
}

const DEEPEST = 32;

const detail = (path: readonly string[]): ProblemDetail => ({
  code: 'unstorableText',
  path: `/${path.join('/')}`,
  message: MESSAGE,
});
