import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { sessionSchema } from '#libs/contracts';
import { REFRESH_TOKEN_MS, type StartedSession } from '#libs/identity';
import type { ApiSettings } from '#libs/kernel';
import type { z } from 'zod';
import { InjectSettings } from '../settings.module.js';

const NAME = 'duban_refresh';

/** Puts the refresh token where no script can read it: HttpOnly, sent to the session's routes and nowhere else. */
@Injectable()
export class RefreshCookie {
  constructor(@InjectSettings() private readonly settings: ApiSettings) {}

  /** Sets the cookie and returns the body of the answer. */
  answer(reply: FastifyReply, session: StartedSession): z.infer<typeof sessionSchema> {
    void reply.setCookie(NAME, session.refreshToken, { ...this.attributes(), maxAge: REFRESH_TOKEN_MS / 1000 });
    return session.view;
  }

  /** Makes the browser forget it. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.attributes());
  }

  private attributes() {
    const secure = this.settings.publicUrl.startsWith('https:');
    return { path: '/api/session', httpOnly: true, sameSite: 'strict', secure } as const;
  }
}

/** The refresh token of the request, where it carries one. */
export const PresentedRefreshToken = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().cookies[NAME],
);
