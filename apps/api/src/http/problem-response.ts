import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { problemCatalogue, type ProblemCode } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { inputWords } from './input-words.js';

/** The body of an RFC 9457 answer. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  instance: string;
  [more: string]: unknown;
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformedRequest',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'conflict',
  413: 'payloadTooLarge',
  415: 'unsupportedMediaType',
  422: 'invalidInput',
  429: 'signInDelayed',
  503: 'unavailable',
};

/** Any thrown thing as a problem of the catalogue; what is not the user's doing is `internal` and keeps its cause. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof z.ZodError) return invalidInput(thrown.issues);
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  const code = status === undefined ? undefined : codeOf(status);
  return code ? new Problem(code, { cause: thrown }) : new Problem('internal', { cause: thrown });
}

/** Any other mistake of the sender's is a request that could not be read, never a fault of ours. */
const codeOf = (status: number): ProblemCode | undefined =>
  BY_STATUS[status] ?? (status < 500 ? 'malformedRequest' : undefined);

/** Fastify and its plugins mark the user's mistakes with a `statusCode` below 500. */
function statusOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return undefined;
  const { statusCode } = thrown;
  return typeof statusCode === 'number' && statusCode < 500 ? statusCode : undefined;
}

/** One error per wrong field, with a JSON pointer to it. */
export function invalidInput(
  issues: readonly { message: string; path?: readonly unknown[]; code?: string }[],
): Problem {
  return new Problem('invalidInput', {
    errors: issues.map((issue) => ({
      code: issue.code ?? 'invalid',
      path: `/${(issue.path ?? []).map(String).join('/')}`,
      message: inputWords(issue),
    })),
  });
}

/** The body for a problem: Chinese title unless the asker prefers English; `instance` is the request's id. */
export function problemBody(problem: Problem, request: { id: string; language: string | undefined }): ProblemBody {
  const { zh, en } = problemCatalogue[problem.code];
  const english = /^en\b/i.test(request.language ?? '');
  return {
    ...problem.extension,
    type: `/api/problems/${problem.code}`,
    title: english ? en : zh,
    status: problem.status,
    code: problem.code,
    instance: `urn:duban:request:${request.id}`,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
  };
}
