import { Body, Controller, Delete, Headers, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#libs/access';
import { sessionSchema, signInSchema } from '#libs/contracts';
import { RefreshSession, type SignedInUser, SignOut, StartSession } from '#libs/identity';
import type { z } from 'zod';
import { Answers, AnswersNothing, Authenticated, CurrentActor, Public } from '../http/index.js';
import { PresentedRefreshToken, RefreshCookie } from './refresh-cookie.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { SignedIn, SignInGuard } from './sign-in.guard.js';

/** Signing in, going on and signing out. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly startSession: StartSession,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly cookie: RefreshCookie,
  ) {}

  @Post()
  @Public()
  @UseGuards(SameOriginGuard, SignInGuard)
  @ApiOperation({ summary: 'Sign in: an access token in the answer, a refresh token in the cookie' })
  @Answers(sessionSchema)
  async signIn(
    @Body({ schema: signInSchema }) _credentials: z.infer<typeof signInSchema>, // read by the guard
    @SignedIn() user: SignedInUser,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.cookie.answer(reply, await this.startSession.run(user, userAgent));
  }

  @Post('refresh')
  @Public()
  @UseGuards(SameOriginGuard)
  @ApiOperation({ summary: 'Exchange the refresh token of the cookie for the next one' })
  @Answers(sessionSchema)
  async refresh(@PresentedRefreshToken() token: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookie.answer(reply, await this.refreshSession.run(token));
  }

  @Delete()
  @Authenticated({ beforePasswordChange: true })
  @ApiOperation({ summary: 'Sign out here' })
  @AnswersNothing()
  async signOutHere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    this.cookie.clear(reply);
    await this.signOut.run(actor);
  }
}
