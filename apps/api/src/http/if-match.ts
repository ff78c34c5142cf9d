import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '#libs/kernel';

/** Documents that the route needs If-Match; read it with {@link IfMatch}. */
export const NeedsVersion = () =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'the version the change is based on, "7"' }),
  );

/** The version in If-Match. Problems: `versionRequired` (428) without it, `malformedRequest` where it is none of ours. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  parseVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** Reads an entity tag of ours: a version in quotes, weak or strong. */
export function parseVersion(header: string | undefined): number {
  if (header === undefined) throw new Problem('versionRequired');
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw new Problem('malformedRequest', { detail: 'If-Match is not a version of ours, such as "7".' });
  return Number(match[1]);
}
