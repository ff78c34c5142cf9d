import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/access';
import { problemSchema } from '#libs/contracts';

/** Metadata key under which a handler declares who may call it. */
export const ACCESS_DECLARATION = 'duban:access';

/**
 * Who may call a handler: anybody, any signed-in person (also one who still has an initial password, where
 * `beforePasswordChange` says so), or whoever has some right to do `action` on `subject`.
 */
export type AccessDeclaration =
  | { kind: 'public' }
  | { kind: 'authenticated'; beforePasswordChange: boolean }
  | { kind: 'permission'; action: string; subject: string };

/** Open to anybody: sign-in and health only. */
export const Public = () => SetMetadata(ACCESS_DECLARATION, { kind: 'public' } satisfies AccessDeclaration);

const declared = (declaration: AccessDeclaration) =>
  applyDecorators(
    SetMetadata(ACCESS_DECLARATION, declaration),
    ApiBearerAuth(),
    ApiUnauthorizedResponse({ description: 'unauthenticated, sessionEnded', standardSchema: problemSchema }),
  );

/** Open to any signed-in person; with an initial password only what one needs to change it, or to leave. */
export const Authenticated = ({ beforePasswordChange = false } = {}) =>
  applyDecorators(
    declared({ kind: 'authenticated', beforePasswordChange }),
    ...(beforePasswordChange
      ? []
      : [ApiForbiddenResponse({ description: 'passwordChangeRequired', standardSchema: problemSchema })]),
  );

/** Open to whoever has some right to do `action` on `subject`; the command still checks the instance. */
export const Permission = (action: string, subject: string) =>
  applyDecorators(
    declared({ kind: 'permission', action, subject }),
    ApiForbiddenResponse({ description: 'forbidden, passwordChangeRequired', standardSchema: problemSchema }),
  );

/** Metadata key of handlers that may begin before the asker is confirmed. */
export const READS_AHEAD = 'duban:reads-ahead';

/**
 * For a GET that only reads and answers with a body: it begins with the rights remembered of the asker while the database
 * is asked whether they still hold, and begins anew where they do not. Nothing is answered before.
 */
export const ReadsAhead = () => SetMetadata(READS_AHEAD, true);

/** A request on which the guard has put the actor, and what its handler waits for before it answers. */
export type ActorRequest = FastifyRequest & {
  actor?: Actor;
  unconfirmed?: { confirmed: Promise<Actor>; declaration: AccessDeclaration };
};

/** The actor of the request; only in handlers that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('CurrentActor is used in a handler that is public');
  return actor;
});
